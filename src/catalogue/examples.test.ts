import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { kinds as kindIds } from '../engine/model.ts'
import { loadContent } from '../site/load-content.ts'
import { envelopes as known } from '../engine/envelopes/list.ts'
import { checkEnvelopes } from './check-envelopes.ts'
import { checkExamples } from './check-examples.ts'

const content = loadContent(process.cwd())
const { examples, catalogue, kinds } = content
const now = Date.UTC(2026, 10, 21, 12)

test('there are at least 60 examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(60)
})

describe('every example is diagnosed as its page says', () => {
  test.each(examples.map((example) => [`${example.path}:${example.line}`, example] as const))('%s', (_, example) => {
    expect(checkExamples([example], (paste) => diagnose(paste, catalogue, { now }), catalogue)).toEqual([])
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

test('every kind has a page, whether or not an API here documents it', () => {
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(kindIds.toSorted())
})

test('every envelope of the engine has a page, and every page one thing that recognizes it', () => {
  const own = known.map(({ id }) => id)
  expect(own.filter((id) => !content.envelopes.some((page) => page.id === id))).toEqual([])
  expect(checkEnvelopes(content, own, (paste) => diagnose(paste, catalogue, { now }))).toEqual([])
})
