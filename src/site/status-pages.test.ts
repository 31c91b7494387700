import { expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import { statuses } from '../engine/statuses.ts'
import { rowClock } from '../rows/advise-on-row.ts'
import { adviceOfStatus } from './advice.ts'
import { content } from './content.ts'
import { envelopeAnswers } from './envelope-answers.ts'

test.each(content.statuses.filter(({ status }) => statuses[status]?.name !== '(Unused)'))(
  'the page of $status has the same name as in the engine',
  ({ status, name }) => {
    expect(name).toBe(statuses[status]?.name)
  },
)

test('every diagnosis of an error status alone has a link', () => {
  const all = Array.from({ length: 200 }, (_, index) => 400 + index)
  const without = all.filter((status) => {
    const { explanation } = diagnose(`HTTP/1.1 ${status}\n\n`, content.catalogue, { now: rowClock })
    return !explanation.some(({ source }) => source !== null)
  })
  expect(without).toEqual([])
})

test('a status after which a write may have been applied says what changes for a POST', () => {
  expect(adviceOfStatus(502).byMethod?.other.verdict).toBe('reconcile')
  expect(adviceOfStatus(521).byMethod).toBeNull()
})

test.each(content.envelopes)('the page of $id starts with what to do, for each verdict of its samples', ({ path }) => {
  const stated = content.examples.filter((example) => example.path === path).map(({ expected }) => expected.verdict)
  const answers = envelopeAnswers(path)
  expect(answers.length).toBeGreaterThan(0)
  expect(answers.length).toBeLessThanOrEqual(5)
  for (const { says, verdict } of answers) {
    expect(stated).toContain(verdict)
    expect(says).toMatch(/\w/)
  }
  const missing =
    new Set(stated).size > 5 ? [] : stated.filter((verdict) => !answers.some((answer) => answer.verdict === verdict))
  expect(missing).toEqual([])
})
