import { describe, expect, test } from 'vitest'
import { diagnose } from './index.ts'
import type { Outcome, Processed, Verdict } from './model.ts'
import { duration, headline, headlineSentence, pauseRange, possessive } from './wording.ts'

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

// prettier-ignore
test.each<[verdict: Verdict, seconds: number | null, isOver: boolean, words: string]>([
  ['wait', 60, false, 'Wait 1 minute, then retry'],
  ['wait', 43_200, false, 'Wait 12 hours, then retry; schedule the request instead of sleeping'],
  ['wait', 60, true, 'The wait is over: retry now'],
  ['wait', 0, false, 'Retry now: no wait is needed'],
  ['never', null, false, "Don't retry: the same request would fail again; ask your administrator"],
  ['backoff', null, false, 'Retry with backoff: wait longer before each attempt'],
])('%s of %s s, over: %s, reads: %s', (verdict, waitSeconds, isOver, words) => {
  const branch = { verdict, waitSeconds, actor: 'admin' as const, processed: 'maybe' as const, attempts: [] }
  expect(headlineSentence(headline(branch, 'failed', isOver))).toBe(words)
})

test.each([
  ['Stripe', "Stripe's"],
  ['AWS', "AWS's"],
  ['gRPC and Google APIs', "gRPC and Google APIs'"],
])('what belongs to %s is %s', (name, words) => {
  expect(possessive(name)).toBe(words)
})

test.each([
  [0, 0, 'none'],
  [2, 2, '2 seconds'],
  [0, 1, 'up to 1 second'],
  [60, 66, '60 to 66 seconds'],
  [3600, 3660, '1 hour to 1 hour 1 minute'],
])('a pause of %d to %d s is %s', (min, max, words) => {
  expect(pauseRange(min, max)).toBe(words)
})

test('a floor above the wait that is asked for is what the headline says', () => {
  const attempts = [{ n: 1, minSeconds: 1, maxSeconds: 2 }]
  expect(headline({ verdict: 'wait', waitSeconds: 0, actor: 'caller', processed: 'no', attempts }, 'failed').word).toBe(
    'Wait 1 second',
  )
})

test.each<[Processed, string]>([
  ['no', 'read the current state, then decide what to send'],
  ['maybe', 'it may have been applied'],
  ['yes', 'part of it was applied; retry only the parts that failed'],
])('what to check first where it was processed: %s', (processed, words) => {
  expect(
    headline({ verdict: 'reconcile', waitSeconds: null, actor: 'caller', processed, attempts: [] }, 'failed').sentence,
  ).toBe(words)
})

test.each([
  '-----BEGIN PGP MESSAGE-----\n\nhQEMA7v\n=abcd\n-----END PGP MESSAGE-----',
  '\u001f\u008b\u0008\u0000garbage\u0000',
])('a paste that cannot be read is not called a success: %j', (paste) => {
  const { outcome, retry } = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect(headline(retry, outcome)).toEqual({ word: "Can't read this", sentence: 'paste the response as plain text' })
  expect(retry.because).toEqual(['Nothing in the paste can be read.'])
})

test.each<[paste: string, outcome: Outcome, word: string]>([
  ['HTTP/1.1 200 OK\n\n{"id":7}', 'succeeded', 'Nothing failed'],
  ['the quick brown fox', 'unknown', "Can't tell yet"],
  ['HTTP/1.1 404 Not Found', 'failed', "Don't retry"],
  ['\u001f\u008b\u0008\u0000garbage\u0000', 'unreadable', "Can't read this"],
])('%j is %s: %s', (paste, outcome, word) => {
  const diagnosis = diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 })
  expect(diagnosis.outcome).toBe(outcome)
  expect(headline(diagnosis.retry, diagnosis.outcome).word).toBe(word)
})
