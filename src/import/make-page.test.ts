import { describe, expect, test } from 'vitest'
import { checkExamples } from '../catalogue/check-examples.ts'
import { readContent } from '../catalogue/index.ts'
import type { Content } from '../catalogue/model.ts'
import { diagnose } from '../engine/index.ts'
import { aroundIt } from './content.fixture.ts'
import { collect, makePage, type Imported } from './index.ts'
import { foundCode, nothingFound, type FoundErrors, type FoundExample } from './model.ts'

const now = Date.UTC(2026, 10, 29)

function made(found: Partial<FoundErrors>, name: string | null = null): Imported & { content: Content } {
  const options = { api: 'acme-pay', name, files: aroundIt, locked: [], today: '2026-11-29', now, mostExamples: 2 }
  const imported = makePage(collect({ ...nothingFound('test'), ...found }, now), options)
  const content = readContent([...aroundIt, { path: imported.path, text: imported.page }])
  expect(checkExamples(content.examples, (paste) => diagnose(paste, content.catalogue, { now }))).toEqual([])
  return { ...imported, content }
}

const example = (status: number | null, body: object, rest: Partial<FoundExample> = {}): FoundExample => ({
  title: null,
  status,
  mediaType: 'application/json',
  body: JSON.stringify(body),
  request: null,
  isMade: false,
  ...rest,
})

test('the page of an API is what a person would write', () => {
  const { page, left } = made({
    title: 'Acme Payments',
    hosts: ['api.acme.example'],
    docs: ['https://docs.acme.example/errors'],
    headers: ['Retry-After'],
    statuses: [{ status: '429', meaning: 'Slow down.', retry: 'Retry with backoff' }],
    codes: [
      foundCode('card_declined', {
        statuses: ['402'],
        description: 'The bank said {no}.',
        resolution: 'Use another card.',
      }),
      foundCode('rate_limited', { statuses: ['429'] }),
      foundCode('old_one', { statuses: ['400'], isRetired: true }),
    ],
    examples: [
      example(
        402,
        { code: 'card_declined', message: 'No.' },
        { request: { method: 'POST', path: '/v1/pay', host: 'api.acme.example' } },
      ),
    ],
  })
  expect(page).toBe(`---
name: Acme Payments
nameIsOurs: false
summary: The error codes and statuses of Acme Payments, with what each of them means, what to do about it and whether to retry.
envelopes: [flat-code]
headers: [Retry-After]
hosts: [api.acme.example]
sources: [https://docs.acme.example/errors]
read: 2026-11-29
---

Branch on \`code\`. \`message\` is the message for people.

## Error body

\`\`\`json
{"code":"card_declined","message":"No."}
\`\`\`

Envelope: [flat-code](/envelopes/flat-code/).

## Statuses

<StatusTable>

| Status | Name | Meaning | Retry |
| --- | --- | --- | --- |
| 429 | Too Many Requests | Slow down. | Retry with backoff |

</StatusTable>

## Codes

<CodeTable>

| Code | Status | Description | Resolution | Retry |
| --- | --- | --- | --- | --- |
| \`card_declined\` | 402 | The bank said \\{no\\}. | Use another card. | — |
| \`rate_limited\` | 429 | — | — | — |

</CodeTable>

## No longer sent

<RetiredTable>

| Code | Status | Description | Resolution | Retry | Since | Instead |
| --- | --- | --- | --- | --- | --- | --- |
| \`old_one\` | 400 | — | — | — | — | — |

</RetiredTable>

## Examples

<Example code="card_declined" status="402" verdict="never">

\`\`\`http
POST /v1/pay HTTP/1.1
Host: api.acme.example

HTTP/1.1 402 Payment Required
Content-Type: application/json

{"code":"card_declined","message":"No."}
\`\`\`

</Example>
`)
  expect(left).toEqual([
    'Fill in Retry if your API differs from the default for the status or kind: 3 of 3 codes have —.',
    'Fill in Resolution: 2 of 3 codes have none.',
    'Fill in Description: 2 of 3 codes have none: `rate_limited`, `old_one`.',
    "Rewrite the sentences in your own words if the file isn't yours: they are copied from it.",
  ])
})

describe('the page', () => {
  test('has codes that only samples show, and says so', () => {
    const { content, page } = made({
      examples: [example(404, { error: { code: 'no_user', message: 'No such user.' } })],
    })
    expect(
      content.codes.map(({ entry, unlisted }) => [entry.code, entry.status.from, entry.description, unlisted]),
    ).toEqual([['no_user', 404, 'No such user.', true]])
    expect(page).toContain('The source has no list of codes.')
    expect(content.catalogue.apis[0]?.envelopes).toEqual(['error-object'])
  })

  test('names the nearest envelope if the file shows none, and asks the author to set it', () => {
    const { content, left } = made({ codes: [foundCode('-1121'), foundCode('-1122')] })
    expect(content.catalogue.apis[0]?.envelopes).toEqual(['numeric-code'])
    expect(left[0]).toMatch(/^Set `envelopes`.*: the file shows no error body, so/)
  })

  test('names an envelope that has a page, if the site has none for the samples', () => {
    const body = { type: 'https://acme.example/problems/full', title: 'Full', status: 409, detail: 'No room.' }
    const files = aroundIt.filter(({ path }) => !path.includes('problem-details'))
    const found = { ...nothingFound('test'), examples: [example(409, body, { mediaType: 'application/problem+json' })] }
    const options = { api: 'acme', name: null, files, locked: [], today: '2026-11-29', now, mostExamples: 2 }
    const { shape, left } = makePage(collect(found, now), options)
    expect([shape.ids, shape.isKnown]).toEqual([['flat-code'], false])
    expect(left[0]).toMatch(/^Set `envelopes`.*: no page of content\/envelopes\/ matches the error body/)
  })

  test('reads a sample with a number of its own', () => {
    const { content } = made({
      codes: [foundCode('300', { statuses: ['400'] })],
      examples: [example(400, { code: 300, message: 'Refused.' })],
    })
    expect(content.examples.map(({ expected }) => expected.code)).toEqual(['300'])
  })

  test('leaves out a sample that the engine reads differently', () => {
    const { examples, left } = made({
      codes: [foundCode('a_b', { statuses: ['400'] })],
      examples: [example(null, { weather: 'fine' })],
    })
    expect(examples).toEqual({ written: 0, found: 1 })
    expect(left).toContain(
      "Check the samples left out because the explorer doesn't read them as errors of this API: `a body without a code`.",
    )
  })

  test('has as many samples as allowed, each of a different code', () => {
    const sample = (code: string) => example(400, { code, message: 'x' })
    const { content } = made({ examples: ['a_a', 'a_a', 'b_b', 'c_c'].map(sample) })
    expect(content.examples.map(({ expected }) => expected.code)).toEqual(['a_a', 'b_b'])
  })

  test('groups codes as the file does, with names as words', () => {
    const codes = ['a_a', 'b_b', 'c_c', 'd_d'].map((code, index) =>
      foundCode(code, { section: index < 2 ? 'AUTH_ERROR' : 'Limits' }),
    )
    expect(made({ codes }).page.match(/^### .*$/gm)).toEqual(['### Auth error', '### Limits'])
  })

  test('has text that MDX would run, fences and invisible characters as text', () => {
    const hostile = '{alert(1)}</StatusTable><script>x</script> `{y}` | \u202e ```'
    const { content } = made({
      title: `Acme ${hostile}`,
      codes: [
        foundCode('a_b', {
          statuses: ['400'],
          name: hostile,
          description: hostile,
          resolution: hostile,
          section: hostile,
        }),
      ],
      statuses: [{ status: '400', meaning: hostile, retry: null }],
      examples: [example(400, { code: 'a_b', message: hostile })],
    })
    expect(content.codes).toHaveLength(2)
    expect(content.examples).toHaveLength(1)
  })
})

test.each([
  ['Error codes for Binance', 'Binance', false],
  ['Error Codes', 'Acme pay', true],
  ['Acme API', 'Acme API', false],
  [null, 'Acme pay', true],
])('a file with the title %s is of %s', (title, name, nameIsOurs) => {
  const [api] = made({ title, codes: [foundCode('a_b')] }).content.apis
  expect([api?.api.name, api?.nameIsOurs]).toEqual([name, nameIsOurs])
})

test('samples of other pages that the new codes take are named', () => {
  const sample =
    '<Example verdict="fix" code="a_b" api="other">\n\n```http\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"code":"a_b","message":"x"}\n```\n\n</Example>\n'
  const table =
    '<CodeTable>\n\n| Code | Status | Description | Resolution | Retry |\n| --- | --- | --- | --- | --- |\n| `a_b` | 400 | x | — | — |\n\n</CodeTable>\n'
  const text = `---\nname: Zeta\nnameIsOurs: true\nsummary: A page with a summary of at least ten words for these tests.\nenvelopes: [flat-code]\n---\n\n${table}\n${sample}`
  const other = { path: 'content/apis/zeta/index.mdx', text: text.replace('api="other"', 'api="zeta"') }
  const options = {
    api: 'acme',
    name: null,
    files: [...aroundIt, other],
    locked: [],
    today: '2026-11-29',
    now,
    mostExamples: 2,
  }
  const found = { ...nothingFound('test'), codes: [foundCode('a_b', { statuses: ['400'] })] }
  expect(makePage(collect(found, now), options).left[0]).toBe(
    'Add `hosts` or `marks` to the front matter: samples of other pages are now read as errors of this API: content/apis/zeta/index.mdx:16.',
  )
})
