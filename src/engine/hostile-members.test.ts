import { expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { diagnose } from './index.ts'
import { isObject } from './json.ts'
import type { Json, Path } from './model.ts'
import { parseJson } from './read/json/parse-json.ts'
import { responses } from '../../fixtures/responses.ts'

const { catalogue } = content
const look = (paste: string) => diagnose(paste, catalogue, { now: Date.UTC(2026, 10, 21, 12) })

/** Values that break code which takes a member for a text, or a name of a paste for a name of its own. */
const hostile: Json[] = [{ toString: 'x', valueOf: 'y' }, 'constructor']

test('a member of any type, and a word that every object knows, break no reading', () => {
  let count = 0
  for (const { paste } of responses) {
    const start = paste.search(/[{[]/)
    const body = start < 0 ? undefined : parseJson(paste.slice(start))
    if (body === undefined) continue
    for (const path of pathsOf(body)) {
      for (const value of hostile) {
        const text = JSON.stringify(withValue(body, path, value))
        const { input } = look(paste.slice(0, start) + text)
        expect(input.limit?.is, `${text} (${path.join('.')})`).not.toBe('fault')
        count++
      }
    }
  }
  expect(count).toBeGreaterThan(1000)
}, 90_000)

test.each(['{a=[b}', 'map[a:[b}', '503 {status=503, error=[timeout}', '{a=[b=[c}', 'map[a:map[b}] c'])(
  'brackets that do not belong together end: %s',
  (paste) => {
    expect(look(paste).input.form).toBeTypeOf('string')
  },
)

test.each([
  '{"__type": "com.example.service#"}',
  'HTTP/1.1 403 Forbidden\nx-amz-apigw-id: a=\nx-amzn-ErrorType: E\n\n{"message": ""}',
  'An error occurred (X) when calling the Y operation: "> "',
])('nothing, or only quotes, is not a fact, and no evidence points at it: %s', (paste) => {
  const { facts, origin } = look(paste)
  expect([facts.code, facts.message].filter((fact) => fact !== null && !/\w/.test(fact))).toEqual([])
  expect(origin.evidence.filter(({ span }) => span && span[0] === span[1])).toEqual([])
})

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}

function withValue(whole: Json, [key, ...rest]: Path, value: Json): Json {
  if (key === undefined) return value
  if (Array.isArray(whole)) return whole.map((item, i) => (String(i) === key ? withValue(item, rest, value) : item))
  return isObject(whole) ? { ...whole, [key]: withValue(whole[key] ?? null, rest, value) } : whole
}
