import { expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { responses } from '../../fixtures/responses.ts'
import { content } from '../site/content.ts'
import { asPasted, methodMatters } from './method-matters.ts'

const { catalogue } = content
const now = Date.UTC(2026, 10, 21, 12)

test("if the reader isn't asked for the method, no method changes the verdict", { timeout: 60_000 }, () => {
  let silent = 0
  for (const { paste, at } of responses) {
    const diagnosis = diagnose(paste, catalogue, { now })
    if (methodMatters(diagnosis, asPasted)) continue
    silent++
    for (const method of ['GET', 'PUT', 'POST'])
      expect(diagnose(paste, catalogue, { now, method }).retry.verdict, `${at} as a ${method}`).toBe(
        diagnosis.retry.verdict,
      )
  }
  expect(silent).toBeGreaterThan(100)
})

test('if the verdict depends on the method, the reader is asked', () => {
  const diagnosis = diagnose('HTTP/1.1 502 Bad Gateway\n\n', catalogue, { now })
  expect(methodMatters(diagnosis, asPasted)).toBe(true)
})
