import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { kinds as kindIds } from '../engine/model.ts'
import { loadContent } from '../site/load-content.ts'
import { checkExamples } from './check-examples.ts'

const { examples, catalogue, apis, codes, kinds, envelopes } = loadContent(process.cwd())
const now = Date.UTC(2026, 10, 21, 12)

test('there are at least 60 examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(60)
})

describe('every example is diagnosed as its page says', () => {
  test.each(examples.map((example) => [`${example.path}:${example.line}`, example] as const))('%s', (_, example) => {
    expect(checkExamples([example], (paste) => diagnose(paste, catalogue, { now }), catalogue.apis)).toEqual([])
  })
})

describe('every evidence of an example points at characters of its paste', () => {
  test.each(examples.map((example) => [`${example.path}:${example.line}`, example.paste] as const))(
    '%s',
    (_, paste) => {
      const { matches, envelope, facts } = diagnose(paste, catalogue, { now })
      const spans = [...matches.flatMap(({ evidence }) => evidence), ...(envelope?.evidence ?? [])].flatMap(
        ({ span }) => (span ? [span] : []),
      )
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(paste.length)
      }
      for (const name of ['code', 'message', 'requestId'] as const) {
        const span = facts.spans[name]
        const written = span ? paste.slice(...span) : '\\'
        if (!written.includes('\\')) expect([written, unencoded(written)]).toContain(facts[name])
      }
    },
  )
})

/** What the characters of an address or of a gRPC trailer stand for. */
function unencoded(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '))
  } catch {
    return written
  }
}

test('every code, and every status without a code, of an API has a page of depth', () => {
  const ours = new Set(apis.flatMap(({ api }) => (api.group === 'api' ? [api.id] : [])))
  const withCodes = new Set(
    codes.flatMap(({ entry: { api, code, status } }) => (code === null ? [] : [`${api} ${status.from}`])),
  )
  const shallow = codes.filter(
    ({ path, entry: { api, code, status } }) =>
      path === null && ours.has(api) && (code !== null || !withCodes.has(`${api} ${status.from}`)),
  )
  expect(shallow.map(({ entry }) => entry.url)).toEqual([])
})

test('every kind has a page, whether or not an API here documents it', () => {
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(kindIds.toSorted())
})

test('every envelope of the engine has a page, and every page an envelope', async () => {
  const { envelopes: known } = await import('../engine/envelopes/list.ts')
  expect(envelopes.map(({ id }) => id).sort()).toEqual(known.map(({ id }) => id).sort())
})
