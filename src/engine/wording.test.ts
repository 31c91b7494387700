import { describe, expect, test } from 'vitest'
import { duration, possessive, verdictSentence } from './wording.ts'

describe('a duration in at most two units', () => {
  test.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [0.5, '0.5 seconds'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [90, '1 minute 30 seconds'],
    [3599, '59 minutes 59 seconds'],
    [3600, '1 hour'],
    [3599 + 3600, '2 hours'],
    [5400, '1 hour 30 minutes'],
    [86_400, '1 day'],
    [90_000, '1 day 1 hour'],
    [172_799, '2 days'],
  ])('%d s → %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words)
  })
})

test('a wait that is over is said to be', () => {
  expect(verdictSentence({ verdict: 'wait', waitSeconds: 0, actor: 'caller' })).toBe(
    'is over; send the same request again',
  )
})

test('never names who has to act', () => {
  expect(verdictSentence({ verdict: 'never', waitSeconds: null, actor: 'admin' })).toContain('administrator')
})

test.each([
  ['Stripe', 'Stripe’s'],
  ['AWS', 'AWS’s'],
  ['gRPC and Google APIs', 'gRPC and Google APIs’'],
])('what belongs to %s is %s', (name, words) => {
  expect(possessive(name)).toBe(words)
})
