import { stripTypeScriptTypes } from 'node:module'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { kinds, type Entry, type Kind } from '../engine/model.ts'
import { content } from '../site/content.ts'
import { compile } from '../twins/compile.fixture.ts'
import { kindMapping } from './mapping.ts'

const { catalogue, examples } = content
const { entries } = catalogue
const now = Date.UTC(2026, 10, 21, 12)

type AsKind = (api: string, status: number, code: string | null) => { verdict: string | null } | null

async function load(text: string): Promise<AsKind> {
  const source = `data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(text))}`
  return Object.values((await import(/* @vite-ignore */ source)) as Record<string, AsKind>)[0]!
}

const written = kinds.map((kind) => [kind, kindMapping(kind, entries)] as const)
const documented = written.filter(([, text]) => text !== '')
const loaded = new Map(
  await Promise.all(documented.map(async ([kind, text]): Promise<[Kind, AsKind]> => [kind, await load(text)])),
)

test('a kind has code to copy when an API documents it, and only then', () => {
  expect(documented.map(([kind]) => kind).toSorted()).toEqual([...new Set(entries.map(({ kind }) => kind))].toSorted())
})

test('the code of every kind compiles, strictly', () => {
  expect(compile(Object.fromEntries(documented.map(([kind, text]) => [`${kind}.ts`, text])))).toEqual([])
})

test('a client that forgets one of the verdicts does not compile', () => {
  const client = (cases: string) => `import { asRateLimited, type RateLimited } from './rate-limited.ts'
export function pause(row: RateLimited): number | null {
  switch (row.verdict) {
${cases}
  }
}
export const row = asRateLimited('sessions', 429, null)
`
  const text = kindMapping('rate-limited', entries)
  const verdicts = [
    ...new Set(entries.filter(({ kind }) => kind === 'rate-limited').map(({ retry }) => retry?.verdict)),
  ]
  const cases = verdicts.map((verdict) => `    case ${verdict ? `'${verdict}'` : 'null'}:\n      return 1`)
  const compiled = (some: string[]) => compile({ 'rate-limited.ts': text, 'client.ts': client(some.join('\n')) })
  expect(compiled(cases)).toEqual([])
  expect(compiled(cases.slice(1))).not.toEqual([])
})

describe('each example of an API is of the kind of its row, and of no other', () => {
  const known = examples.flatMap((example) => {
    const { api, code, status } = example.expected
    if (!api) return []
    const row = entries.find((entry) => entry.api === api && !entry.retired && isRow(entry, code, status))
    const { facts, response } = diagnose(example.paste, catalogue, { now })
    return row && response.status !== null
      ? [[`${example.path}:${example.line}`, row, response.status, facts.code] as const]
      : []
  })

  test('there are enough of them to prove something', () => {
    expect(known.length).toBeGreaterThan(60)
  })

  test.each(known)('%s', (_, row, status, code) => {
    const sent = row.code ?? (entries.some((entry) => entry.api === row.api && entry.code === code) ? code : null)
    const of = [...loaded].filter(([, asKind]) => asKind(row.api, status, sent) !== null).map(([kind]) => kind)
    expect(of).toEqual([row.kind])
    expect(loaded.get(row.kind)?.(row.api, status, sent)?.verdict).toBe(row.retry?.verdict ?? null)
  })
})

const isRow = (entry: Entry, code: string | undefined, status: number | undefined) =>
  code !== undefined
    ? entry.code === code
    : entry.code === null && status !== undefined && entry.status.from <= status && status <= entry.status.to

test("a bare status isn't of this kind if a code of another kind is in the body, or the status has a row of its own", () => {
  const row = (over: Partial<Entry>): Entry => ({ ...entries[0]!, api: 'acme', moreStatuses: [], ...over })
  const text = kindMapping('internal', [
    row({ code: null, kind: 'internal', status: { from: 500, to: 599 } }),
    row({ code: null, kind: 'unavailable', status: { from: 503, to: 503 } }),
    row({ code: "BUSY'S", kind: 'rate-limited', status: { from: 500, to: 500 } }),
  ])
  expect(text).toContain(String.raw`except: [503, 'BUSY\'S']`)
})
