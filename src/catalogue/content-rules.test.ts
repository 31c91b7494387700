import { describe, expect, test } from 'vitest'
import type { Api, Diagnosis } from '../engine/model.ts'
import { checkExamples } from './check-examples.ts'
import { ContentError, type Problem } from './content-error.ts'
import { readContent } from './index.ts'
import type { Example } from './model.ts'

const kindText = (name: string) => `---
name: ${name}
summary: What went wrong in this kind of failure, in one sentence long enough to appear in an index of pages.
---

## What it means

Something.

## What to do

Wait.

## Easily confused with

Nothing.
`

/** The smallest `content/` that follows every rule. Each test breaks one thing in it. */
const sound: Record<string, string> = {
  'content/apis/acme/index.mdx': `---
name: Acme API
nameIsOurs: false
summary: Errors of an API that sells anvils and rockets, with one code in the body of each of them.
envelopes: [flat]
unlisted: [RATE_LIMITED]
---

See [the code](/e/acme/rate_limited/) and [the row](#rate_limited).

<StatusTable>

| Status | Name | Meaning | Retry |
| --- | --- | --- | --- |
| 200 / 201 | Success | Carried out. | — |
| 404 | Not Found | There is no such thing. | No |
| 5xx | Server error | Something failed on the server. | Retry with backoff |

</StatusTable>

<CodeTable>

| Code | Status | Kind | Description | Resolution | Retry |
| --- | --- | --- | --- | --- | --- |
| \`RATE_LIMITED\` | 429 | rate-limited | Too many requests. | Wait. | Wait, then retry (at least 1 second) |

</CodeTable>
`,
  'content/apis/acme/rate_limited.mdx': `---
title: Rate limited
summary: This caller sent more requests within a minute than its limit allows it to send, so this one was turned away.
---

## What to do

### If you make the call

Wait.

## Why it happens

- **A loop.** It doesn't pause. Add a pause.
- **Many workers.** They share a key. Give them one limit.

## What you will see

<Example verdict="wait" wait="7">

\`\`\`json
{"code":"RATE_LIMITED"}
\`\`\`

</Example>

## Whether to retry

Yes.
`,
  ...Object.fromEntries(
    [
      ['not-found', 'Not found'],
      ['internal', 'Internal error'],
      ['rate-limited', 'Rate limited'],
      ['conflict', 'Conflict'],
    ].map(([kind, name = '']) => [`content/kinds/${kind}.mdx`, kindText(name)]),
  ),
  'content/envelopes/flat.mdx': `---
name: Flat
summary: A code and a message on the top level of the body, without any wrapper around the two of them.
senders: [Acme]
---

## How to recognize it

A code.

## How to read it

By name.

## Examples

None.

## Easily confused with

Others.
`,
}

const service = 'group: service'
const code = 'content/apis/acme/rate_limited.mdx'
const api = 'content/apis/acme/index.mdx'

function problemsOf(files: Record<string, string>): Problem[] {
  try {
    readContent(Object.entries(files).map(([path, text]) => ({ path, text })))
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}

/** Breaks `sound` in one place; the text must be there, or the test would prove nothing. */
function broken(path: string, from: string, to: string): Problem[] {
  const text = sound[path] ?? ''
  if (!text.includes(from)) throw new Error(`the fixture ${path} doesn't contain ${from}`)
  return problemsOf({ ...sound, [path]: text.replace(from, to) })
}

/** The first line that contains `place`, counted from 1. */
const lineOf = (place: string, text = '') => text.split('\n').findIndex((line) => line.includes(place)) + 1

test('content that keeps every rule has no problems', () => {
  expect(problemsOf(sound)).toEqual([])
})

describe('the table of response headers', () => {
  const path = 'content/headers/index.mdx'
  const row = '| `retry-after` / `*-retry-after` | How long to wait. | [RFC 9110](https://a.example/), section 1 |'
  const page = `---
title: Response headers
summary: What the headers of a response are, one by one, each with the standard that says what it means there.
---

See [one](#retry-after).

<HeaderTable>

| Header | What it is | Standard |
| --- | --- | --- |
${row}

</HeaderTable>
`
  const read = (text: string) =>
    readContent(Object.entries({ ...sound, [path]: text }).map(([path, text]) => ({ path, text })))

  test('becomes a part of the catalogue', () => {
    const { headers, catalogue } = read(page)
    expect(headers).toMatchObject({ path, title: 'Response headers' })
    expect(catalogue.headers).toEqual([
      {
        names: ['retry-after', '*-retry-after'],
        about: 'How long to wait.',
        standard: 'RFC 9110, section 1',
        standardUrl: 'https://a.example/',
        row: '/headers/#retry-after',
      },
    ])
  })

  test.each([
    ['a name outside backticks', '`retry-after` /', 'retry-after /', 'column "Header"'],
    ['a name in uppercase', '`retry-after` /', '`Retry-After` /', 'column "Header"'],
    ['a name that has a row', row, `${row}\n${row}`, 'column "Header"'],
    ['no word on what it is', 'How long to wait.', '', 'column "What it is"'],
    ['no link to a standard', '[RFC 9110](https://a.example/)', 'RFC 9110', 'column "Standard"'],
    ['a link that anybody can read on its way', 'https://a', 'http://a', 'column "Standard"'],
    ['another column', 'What it is |', 'Meaning |', '<HeaderTable> has the wrong columns'],
    ['an anchor that no row has', '#retry-after', '#retry', "an anchor that doesn't exist"],
  ])('%s does not compile', (_, from, to, what) => {
    expect(problemsOf({ ...sound, [path]: page.replace(from, to) })).toContainEqual(
      expect.objectContaining({ path, what: expect.stringContaining(what) }),
    )
  })
})

test('a service states its sources, the day on which they were read, and what names it', () => {
  const front = 'group: service\nsources: [https://acme.example/docs]\nread: 2026-11-29\nhosts: [api.acme.example]'
  const text = (sound[api] ?? '').replace('nameIsOurs: false', `nameIsOurs: false\n${front}`)
  const { apis } = readContent(Object.entries({ ...sound, [api]: text }).map(([path, text]) => ({ path, text })))
  expect(apis).toMatchObject([
    { api: { group: 'service' }, sources: ['https://acme.example/docs'], read: '2026-11-29' },
  ])
})

describe('a broken rule stops the build and says where, what and how to fix it', () => {
  test.each([
    ['an unknown column', api, 'Meaning', 'Sense', '<StatusTable>', '"Sense"'],
    [
      'an invisible character',
      api,
      'Too many requests.',
      'Too many\u200b requests.',
      '`RATE_LIMITED` |',
      'an invisible character',
    ],
    [
      'a value outside of a resolution',
      api,
      'Too many requests. | Wait. |',
      '[Too many](member:a) requests. | Wait. |',
      '| `RATE_LIMITED` |',
      'only a resolution can',
    ],
    [
      'a value without a name',
      api,
      '| Wait. |',
      '| [Wait](member:a..b). |',
      '| `RATE_LIMITED` |',
      "doesn't name a value of the response",
    ],
    ['a missing column', api, '| Resolution |', '| Remedy |', '<CodeTable>', 'instead of "Resolution"'],
    ['an unknown retry word', api, 'Retry with backoff |', 'Sometimes |', '| 5xx |', 'column "Retry"'],
    [
      'an unknown retry qualifier',
      api,
      'at least 1 second',
      'from time to time',
      'from time to time',
      'column "Retry"',
    ],
    ['a status out of range', api, '| 404 |', '| 604 |', '| 604 |', 'column "Status"'],
    ['a malformed status', api, '| 404 |', '| four |', '| four |', 'column "Status"'],
    ["a class that doesn't exist", api, '| 5xx |', '| 6xx |', '| 6xx |', 'column "Status"'],
    ['an unknown kind', api, '| rate-limited |', '| speeding |', '| speeding |', 'column "Kind"'],
    ['a code outside backticks', api, '| `RATE_LIMITED` |', '| RATE_LIMITED |', '| RATE_LIMITED |', 'column "Code"'],
    [
      'a duplicate code in another spelling',
      api,
      '\n\n</CodeTable>',
      '\n| `rate_limited` | 429 | — | Again. | Wait. | No |\n\n</CodeTable>',
      '| `rate_limited` |',
      'two rows',
    ],
    ['a code called unlisted that no table has', api, 'unlisted: [RATE_LIMITED]', 'unlisted: [GONE]', '---', '"GONE"'],
    [
      'a message of the source that no sample quotes',
      api,
      'name: Acme API',
      'name: Acme API\nmessages: [Slow down]',
      '---',
      'a message of its source',
    ],
    ["an envelope that doesn't exist", api, 'envelopes: [flat]', 'envelopes: [round]', 'envelopes: [round]', '"round"'],
    [
      'a dead link',
      api,
      '/e/acme/rate_limited/',
      '/e/acme/rate_limits/',
      'See [the code]',
      "a page that doesn't exist",
    ],
    ['a dead anchor', api, '(#rate_limited)', '(#rate_limits)', 'See [the code]', "an anchor that doesn't exist"],
    ['an element outside the contract', api, '<StatusTable>', '<Banner />\n\n<StatusTable>', '<Banner />', '<Banner>'],
    [
      'a table element without a table',
      api,
      '| --- | --- | --- | --- | --- | --- |',
      'none',
      '<CodeTable>',
      'contains no table',
    ],
    [
      'front matter with an unknown member',
      api,
      'name: Acme API',
      'name: Acme API\ncolour: red',
      'colour: red',
      'front matter',
    ],
    [
      "a group that doesn't exist",
      api,
      'nameIsOurs: false',
      'nameIsOurs: false\ngroup: vendor',
      'group: vendor',
      '"group"',
    ],
    ['a service without its sources', api, 'nameIsOurs: false', `nameIsOurs: false\n${service}`, '---', '"sources"'],
    [
      'a service whose sources nobody has dated',
      api,
      'nameIsOurs: false',
      `nameIsOurs: false\n${service}`,
      '---',
      '"read"',
    ],
    ['a service that nothing names', api, 'nameIsOurs: false', `nameIsOurs: false\n${service}`, '---', '"hosts"'],
    [
      "a day that doesn't exist",
      api,
      'nameIsOurs: false',
      'nameIsOurs: false\nread: 2026-02-30',
      'read: 2026',
      '"read"',
    ],
    ['front matter that is no YAML', api, 'name: Acme API', 'name: [Acme API', 'nameIsOurs', 'front matter'],
    [
      'a summary that is too short',
      code,
      'This caller sent more requests within a minute than its limit allows it to send, so this one was turned away.',
      'Too fast.',
      'summary:',
      'summary',
    ],
    ['a missing section', code, '## Whether to retry', '## Whether not', '---', 'sections'],
    ['sections out of order', code, '## Why it happens', '## What you will see', '---', 'sections'],
    [
      'advice that nobody is named for',
      code,
      '### If you make the call',
      '### Anyone',
      '---',
      'what the caller can do',
    ],
    [
      'a single cause',
      code,
      '- **Many workers.** They share a key. Give them one limit.\n',
      '',
      '---',
      'too few causes',
    ],
    ['an example without a verdict', code, 'verdict="wait" ', '', '<Example', 'verdict'],
    ['an example with an unknown attribute', code, 'wait="7"', 'waits="7"', '<Example', '"waits"'],
    ["an element that isn't closed", code, '</Example>', '', '<Example', 'well-formed'],
  ])('%s', (_, path, from, to, place, what) => {
    const problems = broken(path, from, to)
    const problem = problems.find((each) => each.what.includes(what))
    expect(problem, JSON.stringify(problems, null, 1)).toMatchObject({
      path,
      line: lineOf(place, sound[path]?.replace(from, to)),
    })
    expect(problem?.expected).not.toBe('')
    expect(problem?.found).not.toBe('')
    expect(problem?.fix).not.toBe('')
  })

  test('a kind that a row has and no page explains', () => {
    const { 'content/kinds/rate-limited.mdx': _, ...rest } = sound
    expect(problemsOf(rest)).toMatchObject([
      {
        path: api,
        line: lineOf('| `RATE_LIMITED` |', sound[api]),
        what: 'The kind "rate-limited" has no page.',
        expected: 'content/kinds/rate-limited.mdx',
      },
    ])
  })

  test("a page of a kind that doesn't exist", () => {
    expect(problemsOf({ ...sound, 'content/kinds/speeding.mdx': kindText('Speeding') })).toMatchObject([
      { path: 'content/kinds/speeding.mdx', line: 1, what: 'No kind of page has this path.' },
    ])
  })

  test('a page of a kind without one of its sections', () => {
    const page = 'content/kinds/internal.mdx'
    expect(broken(page, '## What to do', '## What else')).toMatchObject([
      { path: page, line: 1, what: expect.stringContaining('sections') },
    ])
  })

  test('a code page without a row', () => {
    const problems = problemsOf({ ...sound, 'content/apis/acme/too_slow.mdx': sound[code] ?? '' })
    expect(problems).toMatchObject([
      { path: 'content/apis/acme/too_slow.mdx', what: expect.stringContaining('no table') },
    ])
  })

  test("a file at a path that isn't a page's", () => {
    expect(problemsOf({ ...sound, 'content/notes.mdx': 'Hello.' })).toMatchObject([
      { path: 'content/notes.mdx', line: 1 },
    ])
  })

  test('an example that the engine reads differently', () => {
    const { examples } = readContent(Object.entries(sound).map(([path, text]) => ({ path, text })))
    const said = {
      matches: [],
      response: { status: 429 },
      facts: { code: null, fields: [] },
      retry: { verdict: 'backoff', waitSeconds: null },
      origin: { kind: 'api' },
    }
    const problems = checkExamples(examples, () => said as unknown as Diagnosis)
    expect(problems.map(({ path, line, expected, found }) => [path, line, expected, found])).toEqual([
      [code, lineOf('<Example', sound[code]), 'wait', 'backoff'],
      [code, lineOf('<Example', sound[code]), 'acme', 'null'],
      [code, lineOf('<Example', sound[code]), 'RATE_LIMITED', 'undefined'],
      [code, lineOf('<Example', sound[code]), '7', 'null'],
    ])
  })
})

describe("an envelope's sample that names no API may be of", () => {
  const sample: Example = {
    path: 'content/envelopes/flat-code.mdx',
    line: 7,
    paste: '{}',
    language: 'json',
    sample: null,
    wording: 'shape',
    expected: { verdict: 'fix', api: null },
  }
  const said = {
    matches: [{ api: 'acme', code: 'A', score: 0.9 }],
    response: { status: 400 },
    facts: { code: 'A', fields: [] },
    retry: { verdict: 'fix', waitSeconds: null },
    origin: { kind: 'api' },
  }
  const apis = (group: Api['group'], envelopes: string[]): Api[] => [
    { id: 'acme', name: 'Acme', envelopes, headers: [], hosts: [], marks: [], url: '/apis/acme/', group },
  ]
  test.each<[string, Api[], string, string[]]>([
    ['an API that lists the envelope', apis('api', ['flat-code']), sample.path, []],
    ['no API that lists another', apis('api', ['error-object']), sample.path, ['acme']],
    ['no service', apis('service', ['flat-code']), sample.path, ['acme']],
    ['no API at all on another page', apis('api', ['flat-code']), 'content/statuses/400.mdx', ['acme']],
  ])('%s', (_, known, path, found) => {
    const problems = checkExamples([{ ...sample, path }], () => said as unknown as Diagnosis, { apis: known })
    expect(problems.map((problem) => problem.found)).toEqual(found)
  })
})

const retiredTable = `
<RetiredTable>

| Code | Status | Description | Resolution | Retry | Since | Instead |
| --- | --- | --- | --- | --- | --- | --- |
| \`TOO_MANY\` | 429 | Too many requests. | Wait. | Wait, then retry | 2026-05-31 | \`RATE_LIMITED\` / 404 |
| — | 409 | A conflict. | — | Don't retry | — | — |

</RetiredTable>
`
const withRetired = { ...sound, [api]: `${sound[api]}${retiredTable}` }

describe('a published address is never lost', () => {
  const lockedProblems = (locked: string[], files: Record<string, string> = sound) => {
    try {
      const content = readContent(
        Object.entries(files).map(([path, text]) => ({ path, text })),
        locked,
      )
      return content.aliases
    } catch (error) {
      if (error instanceof ContentError) return error.problems
      throw error
    }
  }

  test('a code removed from its table does not compile, and the message says what to do', () => {
    expect(lockedProblems(['/e/acme/rate_limited/', '/e/acme/too_many/', '/codes.json', '/e/', '/e/acme/'])).toEqual([
      {
        path: api,
        line: lineOf('<CodeTable>', sound[api]),
        what: '"too_many" was removed from the tables, but its published address must keep working.',
        expected: 'a row for too_many in <RetiredTable>, or "too_many" under "renamed" in the front matter',
        found: 'neither',
        fix: 'Move its row to a <RetiredTable> and say when the API stopped sending it and what replaces it; or add its new name under "renamed".',
      },
    ])
  })

  test.each(['/status/404/', '/kinds/speeding/', '/apis/acme/', 'conflict'])(
    "a guide about %s, which doesn't exist, does not compile",
    (url) => {
      const guide = `---\ntitle: Waiting\nsummary: How to wait for a server that is busy, and how to find out when it is ready for you again.\norder: 1\nabout: [/kinds/conflict/, ${url}]\n---\n\nWait.\n`
      expect(problemsOf({ ...sound, 'content/guides/waiting.mdx': guide })).toMatchObject([
        { path: 'content/guides/waiting.mdx', line: 1, found: url },
      ])
    },
  )

  test.each([
    ['/guides/gone/', 'content/guides'],
    ['/status/418/', 'content/statuses'],
    ['/envelopes/gone/', 'content/envelopes'],
    ['/kinds/gone/', 'content/kinds'],
    ['/e/other/code/', 'content/apis'],
    ['/apis/other/', 'content/apis'],
  ])('%s, which no longer has a page, does not compile', (address, path) => {
    expect(lockedProblems([address])).toMatchObject([{ path, what: expect.stringContaining(address) }])
  })

  test('a retired row keeps its page, and says since when and what replaces it', () => {
    const files = Object.entries(withRetired).map(([path, text]) => ({ path, text }))
    const { codes } = readContent(files, ['/e/acme/too_many/', '/e/acme/409/'])
    expect(codes.map(({ entry }) => [entry.url, entry.retired])).toEqual([
      ['/e/acme/404/', undefined],
      ['/e/acme/5xx/', undefined],
      ['/e/acme/rate_limited/', undefined],
      ['/e/acme/too_many/', { since: '2026-05-31', instead: ['RATE_LIMITED', '404'] }],
      ['/e/acme/409/', { since: null, instead: [] }],
    ])
  })

  test('a renamed code and a moved page keep their old addresses', () => {
    const files = {
      ...sound,
      [api]: sound[api]!.replace('envelopes:', 'renamed: { TOO_MANY: RATE_LIMITED, 410: 404 }\nenvelopes:'),
      'content/envelopes/flat.mdx': sound['content/envelopes/flat.mdx']!.replace(
        'senders:',
        'formerly: [/envelopes/plain/]\nsenders:',
      ),
    }
    expect(lockedProblems(['/e/acme/too_many/', '/e/acme/410/', '/envelopes/plain/'], files)).toEqual([
      { from: '/e/acme/410/', to: '/e/acme/404/', code: '410' },
      { from: '/e/acme/too_many/', to: '/e/acme/rate_limited/', code: 'TOO_MANY' },
      { from: '/envelopes/plain/', to: '/envelopes/flat/', code: null },
    ])
  })

  test('a renamed heading keeps its old anchor', () => {
    const files = {
      ...sound,
      [api]: `${sound[api]!.replace('envelopes:', 'anchors: { where-it-is: error-body }\nenvelopes:')}\n## Error body\n\n## Server errors\n`,
    }
    const { oldAnchors } = readContent(Object.entries(files).map(([path, text]) => ({ path, text })))
    expect(oldAnchors.filter(({ url }) => url === '/apis/acme/')).toEqual([
      { url: '/apis/acme/', from: 'where-it-is', to: 'error-body' },
      { url: '/apis/acme/', from: 'failures-of-the-service', to: 'server-errors' },
    ])
  })

  test.each([
    ['an old anchor of no heading', 'a: gone', '', 'The old anchor "a" leads to no heading of its page.'],
    ["an old anchor that is another heading's", 'limits: errors', '## Limits', '"limits" is an old anchor of another'],
    ['a link to an old anchor', 'a: errors', '[Errors](#a)', 'This link leads to an old anchor of a heading.'],
    ['an old anchor that is none', '"#a": errors', '', 'The front matter is wrong'],
  ])('%s does not compile', (_, anchors, text, what) => {
    const page = sound[api]!.replace('envelopes:', `anchors: { ${anchors} }\nenvelopes:`)
    expect(problemsOf({ ...sound, [api]: `${page}\n## Errors\n\n${text}\n` })).toContainEqual(
      expect.objectContaining({ path: api, what: expect.stringContaining(what) }),
    )
  })

  test.each([
    ['a rename to a code that has no row', 'renamed: { OLD: GONE }', '"OLD" is now "GONE", but "GONE" has no row'],
    [
      'a rename over two steps',
      'renamed: { OLDEST: OLD, OLD: RATE_LIMITED }',
      '"OLDEST" is now "OLD", but "OLD" has no row',
    ],
    [
      'a rename of a code that still has a row',
      'renamed: { rate-limited: "404", rate_limited: "404" }',
      '"rate_limited" is listed under "renamed"',
    ],
    ["an old address that is a page's", 'formerly: [/e/acme/404/]', 'The old address /e/acme/404/ is already in use'],
    [
      'an old address claimed twice',
      'formerly: [/apis/old/, /apis/old/]',
      'The old address /apis/old/ is already in use',
    ],
    ['an old address that is none', 'formerly: [old]', 'The front matter is wrong'],
  ])('%s does not compile', (_, line, what) => {
    expect(broken(api, 'envelopes:', `${line}\nenvelopes:`)).toContainEqual(
      expect.objectContaining({ path: api, what: expect.stringContaining(what) }),
    )
  })

  test.each([
    ['a successor that has no row', '`RATE_LIMITED` / 404', '`GONE`', '"GONE" is listed in the column "Instead"'],
    [
      'a successor that is retired too',
      '`RATE_LIMITED` / 404',
      '`TOO_MANY`',
      '"TOO_MANY" is listed in the column "Instead"',
    ],
    ['a successor that is no code', '`RATE_LIMITED` / 404', 'nothing at all', 'column "Instead"'],
    ['no word on what came instead', '`RATE_LIMITED` / 404', '', 'column "Instead"'],
    ['no word on since when', '2026-05-31', '', 'column "Since"'],
    ['a retired row without the column', 'Since |', 'When |', 'instead of "Since"'],
  ])('%s does not compile', (_, from, to, what) => {
    const text = withRetired[api]!.replace(from, to)
    expect(problemsOf({ ...withRetired, [api]: text })).toContainEqual(
      expect.objectContaining({ path: api, what: expect.stringContaining(what) }),
    )
  })
})

test('the message gives path, line, what was expected, what was found and how to fix it', () => {
  const [problem] = broken(api, '| 404 |', '| 604 |')
  expect(new ContentError(problem ? [problem] : []).message).toBe(`1 problem in content/

content/apis/acme/index.mdx:16  The cell in the column "Status" can't be read.
  Expected: a status from 100 to 599, several with " / " between them, or a class such as 5xx
  Found:    604
  Fix:      Write the number that the API sends, for example 404.`)
})
