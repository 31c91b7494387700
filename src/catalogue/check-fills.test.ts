import { expect, test } from 'vitest'
import type { Diagnosis, Entry } from '../engine/model.ts'
import { checkFills } from './check-fills.ts'
import type { CodePage, Example } from './model.ts'

const code = {
  entry: {
    code: 'bad_field',
    url: '/e/acme/bad_field/',
    fills: [['the field', 'member:error.field']],
  } as unknown as Entry,
  row: { path: 'content/apis/acme/index.mdx', line: 12 },
} as CodePage

const example = { paste: 'p' } as Example

const saying =
  (body: string | null, url = '/e/acme/bad_field/') =>
  () =>
    ({ matches: [{ url }], response: { body, headers: [] } }) as unknown as Diagnosis

test.each([
  ['an example of the code has the value', saying('{"error":{"field":"a"}}'), 0],
  ['its examples lack the value', saying('{"error":{}}'), 1],
  ['only an example of another code has the value', saying('{"error":{"field":"a"}}', '/e/acme/other/'), 1],
  ['its example is no JSON', saying('<error/>'), 1],
])(
  'where %s, the row is reported by its line only if nobody has seen its sentence with a value',
  (_, diagnose, count) => {
    const problems = checkFills([code], [example], diagnose)
    expect(problems).toHaveLength(count)
    for (const { path, line } of problems) expect(`${path}:${line}`).toBe('content/apis/acme/index.mdx:12')
  },
)
