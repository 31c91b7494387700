import fc from 'fast-check'
import { markdownToMdast, type MdastNode } from 'satteri'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../engine/index.ts'
import { content } from '../../site/content.ts'
import { asUsual, maskForSharing } from '../mask.ts'
import { composeMarkdown } from './markdown.ts'
import type { Shareable } from './shareable.ts'
import { composeSupportText } from './support-text.ts'

const { catalogue } = content
const at = Date.parse('2026-11-28T11:00:00Z')
const site = 'https://errata.example/docs'
const siteName = 'Acme Errors'

function shareable(given: string, method?: string): Shareable {
  const paste = maskForSharing(given, asUsual).text
  return { paste, diagnosis: diagnose(paste, catalogue, { now: at, ...(method ? { method } : {}) }), at, site, siteName } // prettier-ignore
}

const limited =
  'POST /v1/leads HTTP/1.1\nAuthorization: Bearer abc123def456\n\nHTTP/1.1 429 Too Many Requests\nDate: Sat, 28 Nov 2026 10:59:00 GMT\nRetry-After: 600\nX-Request-Id: req_8f14e45f\n\n{"error":{"code":"rate_limit_exceeded","message":"Slow down, abc123def456"}}'

describe('Markdown for a ticket', () => {
  test('says first what to do, then what the error is and why, and shows the response', () => {
    expect(composeMarkdown({ ...shareable(limited), link: `${site}/#paste=2.x.y` }))
      .toBe(`### 429 \`rate_limit_exceeded\` from Sessions API

- **Verdict:** Wait 10 minutes, then retry (not before 2026-11-28 11:09:00 UTC)
- **Decided by:** Retry-After header
- **Retry plan:** pauses of 10 minutes to 11 minutes, then 10 minutes to 11 minutes 2 seconds, then 10 minutes to 11 minutes 4 seconds; stop after 4 attempts, with at most 33 minutes 6 seconds of waiting in total
- **API:** [Sessions API](${site}/apis/sessions/)
- **Status:** \`429 Too Many Requests\`
- **Code:** [\`rate_limit_exceeded\`](${site}/e/sessions/rate_limit_exceeded/)
- **Message:** \`Slow down, [redacted-authorization]\`
- **Request:** \`POST /v1/leads\`
- **Request ID:** \`req_8f14e45f\`
- **Sent:** 2026-11-28 10:59:00 UTC

**What happened**

More requests than the limit allows in this window; \`details\` gives limit, window and wait.

Wait \`details.retry_after\` seconds, then send again.

**Why this verdict**

- The server asks you to wait 600 seconds (10 minutes).
- The server rejected the request without applying it, so a retry is safe with any method.
- Limits are often shared: slow down every worker that shares this limit.

**How it was recognized**

- \`rate_limit_exceeded\` is in Sessions API's tables, and in those of many others
- Sessions API's tables have this code with status 429
- the body is in Sessions API's envelope

**Response, with secrets masked**

\`\`\`
POST /v1/leads HTTP/1.1
Authorization: Bearer [redacted-authorization]

HTTP/1.1 429 Too Many Requests
Date: Sat, 28 Nov 2026 10:59:00 GMT
Retry-After: 600
X-Request-Id: req_8f14e45f

{"error":{"code":"rate_limit_exceeded","message":"Slow down, [redacted-authorization]"}}
\`\`\`

[Open this response](${site}/#paste=2.x.y) in [Acme Errors](${site}/).
`)
  })

  test('lists the fields to fix, and both plans if the method is unknown', () => {
    expect(composeMarkdown(shareable('{"detail":[{"loc":["body","segment_id"],"msg":"not found","type":"value_error"}]}'))).toContain('**Fields to fix**\n\n- `body.segment_id`: `not found`, `value_error`\n') // prettier-ignore
    const both = composeMarkdown(shareable('HTTP/1.1 502 Bad Gateway\n\n'))
    expect(both).toMatch(/Retry plan:\*\* GET, HEAD, PUT or DELETE: pauses of .*\. POST or PATCH: Check first/)
    expect(composeMarkdown(shareable('HTTP/1.1 502 Bad Gateway\n\n', 'POST'))).not.toContain('GET, HEAD')
  })

  test('links nothing if the site has no address', () => {
    expect(composeMarkdown({ ...shareable(limited), site: null })).not.toMatch(/\]\(/)
  })

  test('shortens a long response, and says how much it leaves out', () => {
    const long = composeMarkdown(shareable(`HTTP/1.1 500 Internal Server Error\n\n{"message":"${'x '.repeat(20_000)}"}`)) // prettier-ignore
    expect(long.length).toBeLessThan(12_000)
    expect(long).toMatch(/\n… [\d,]+ more characters\n```/)
  })

  test("says who responded if it wasn't the API", () => {
    expect(composeMarkdown(shareable('HTTP/1.1 502 Bad Gateway\nServer: cloudflare\nCF-RAY: 230b030023ae2822-SJC\n\nerror code: 502'))).toContain('- **API:** not the API: Cloudflare responded') // prettier-ignore
  })
})

/** What a renderer or an issue tracker would not treat as plain text. */
const hostile = [
  '@team', '#123', 'GH-26', 'org/repo#1', '<img src=x onerror=alert(1)>', '![x](https://evil.example/a.png)', '[x](javascript:alert(1))', '](javascript:alert(1))',
  'https://evil.example/', 'www.evil.example', 'ann@evil.example', '`', '``` ', '~~~', '`` a ` b ```', '</code></pre><script>alert(1)</script>', '\n# Heading\n', '\n---\n', '\n\n- item',
  '| a | b |\n|---|---|', '**bold**', '_under_', '\\', '&lt;b&gt;', '<!-- -->', '[^1]', ':tada:', '\u202etxt.exe', '\u001b[31m', '\u0000', 'a\u2028b', '\r\n', '$x^2$', '- [ ] task', '````\nx\n````', '{{x}}',
] // prettier-ignore

const places: [name: string, paste: (text: string) => string][] = [
  ['a code', (text) => JSON.stringify({ error: { code: text, message: 'm' } })],
  ['a message', (text) => JSON.stringify({ error: { code: 'rate_limit_exceeded', message: text } })],
  ['a field', (text) => JSON.stringify({ detail: [{ loc: ['body', text], msg: text, type: text }] })],
  ['a request id', (text) => JSON.stringify({ code: 'SESSION_EXPIRED', message: 'm', request_id: text })],
  ['an address', (text) => `GET /${text} HTTP/1.1\n\nHTTP/1.1 500 ${text}\nX-Request-Id: ${text}\nRetry-After: ${text}\n\n`], // prettier-ignore
  ['a name of a member', (text) => JSON.stringify({ [text]: text, errors: { [text]: [text] } })],
  ['plain text', (text) => text],
  ['a whole exception', (text) => `requests.exceptions.HTTPError: 429 Client Error: ${text} for url: https://a.test/${text}`], // prettier-ignore
]

const kinds = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'strong', 'text', 'inlineCode', 'code', 'link']) // prettier-ignore

/** Everything in it that isn't text, code, or a link to our site. */
function faultsOf(markdown: string): string[] {
  const faults: string[] = []
  const walk = (node: MdastNode): void => {
    if (!kinds.has(node.type)) faults.push(`a ${node.type}`)
    if (node.type === 'link' && !node.url.startsWith(`${site}/`)) faults.push(`a link to ${node.url}`)
    if (node.type === 'text' && /[@<>\\`]|#\d|https?:|www\.|\w\.\w{3,}|javascript|\bGH-/.test(node.value)) faults.push(`text ${node.value}`) // prettier-ignore
    if ('children' in node) for (const child of node.children) walk(child as MdastNode)
  }
  walk(markdownToMdast(markdown) as MdastNode)
  return faults
}

describe('hostile text stays text in Markdown', () => {
  test.each(places)('as %s', (_, paste) => {
    for (const text of hostile) expect(faultsOf(composeMarkdown(shareable(paste(text)))), text).toEqual([])
  })

  test('in every combination', () => {
    const texts = fc.array(fc.constantFrom(...hostile, ' ', 'a', '"'), { maxLength: 8 }).map((all) => all.join(''))
    fc.assert(
      fc.property(texts, fc.constantFrom(...places), (text, [, paste]) => {
        expect(faultsOf(composeMarkdown(shareable(paste(text))))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each(['![a](https://evil.example/)', '<b>a</b>', '@team', '[a](https://evil.example/)'])('the check sees %s', (text) => {
    expect(faultsOf(text)).not.toEqual([])
  }) // prettier-ignore

  test('the response is shown unchanged, in a fence that nothing in it can end', () => {
    const paste = '{"message":"```\\n````js"}\n`````\n'
    expect(composeMarkdown(shareable(paste))).toContain(`\n\`\`\`\`\`\`json\n${paste.trim()}\n\`\`\`\`\`\`\n`)
  })

  test('nothing controls a terminal or changes the text direction', () => {
    for (const text of hostile) {
      const written = composeMarkdown(shareable(text)) + composeSupportText(shareable(text))
      expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
    }
  })
})

describe('text for support', () => {
  test('says what failed and when, with the request ID, the diagnosis and a question', () => {
    expect(composeSupportText(shareable(limited))).toBe(`Hello,

A request to the Sessions API failed:

Sent:        2026-11-28 10:59:00 UTC
Request:     POST /v1/leads
Status:      429 Too Many Requests
Code:        rate_limit_exceeded
Message:     Slow down, [redacted-authorization]
Request ID:  req_8f14e45f

Our diagnosis: Wait 10 minutes, then retry.

Our question: Which limit did this request exceed, what is that limit for our account, and can it be raised?
`)
  })

  test.each([
    ['{"code":"SESSION_EXPIRED","message":"m"}', /Why are these credentials rejected/],
    ['POST /x HTTP/1.1\n\nHTTP/1.1 500 Internal Server Error\n\n', /We won't send it again until we know/],
    ['HTTP/1.1 502 Bad Gateway\nServer: cloudflare\nCF-RAY: 230b030023ae2822-SJC\n\nerror code: 502', /Sent by: {5}Cloudflare, not the API itself\n[^]*Did this request reach the API/],
    ['{"detail":[{"loc":["body","a"],"msg":"not found","type":"t"}]}', /Fields: {6}body\.a: not found\nRequest ID: {2}none in the response\n[^]*What exactly is wrong/],
  ])('for %j, asks what only the API provider can answer', (paste, asked) => {
    expect(composeSupportText(shareable(paste))).toMatch(asked)
  }) // prettier-ignore

  test('keeps each value on one line', () => {
    for (const [, paste] of places)
      for (const text of hostile) {
        const lines = composeSupportText(shareable(paste(text))).split('\n')
        expect(lines.filter((line) => line !== '' && !/^(?:Hello|A request|Sent|Pasted|Request|Status|Code|Message|Fields|Our diagnosis|Our question)/.test(line))).toEqual([]) // prettier-ignore
      }
  })
})
