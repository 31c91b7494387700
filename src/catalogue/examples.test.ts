import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { responses } from '../../fixtures/responses.ts'
import { content } from '../site/content.ts'
import { checkExamples } from './check-examples.ts'

const { examples, catalogue } = content
const now = Date.UTC(2026, 10, 21, 12)

test('there are at least 60 examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(60)
})

describe('every example is diagnosed as its page says', () => {
  test.each(examples.map((example) => [`${example.path}:${example.line}`, example] as const))('%s', (_, example) => {
    expect(checkExamples([example], (paste) => diagnose(paste, catalogue, { now }), catalogue)).toEqual([])
  })
})

describe('every evidence of a response points at characters of its paste', () => {
  test.each(responses)('$at', ({ paste }) => {
    const { matches, envelope, facts } = diagnose(paste, catalogue, { now })
    const spans = [...matches.flatMap(({ evidence }) => evidence), ...(envelope?.evidence ?? [])].flatMap(({ span }) =>
      span ? [span] : [],
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
  })
})

/** Decodes the characters of an address or a gRPC trailer. */
function unencoded(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '))
  } catch {
    return written
  }
}
