import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lostWords } from './cause-conflict.ts'
import { paymentCodes, paymentProse, quotaCodes, quotaProse } from './cause-quota.ts'
import { requestRows } from './cause-request.ts'
import { failures, whileConnecting } from './cause-transport.ts'
import { ownPage, unreachedRows } from './cause-unreached.ts'
import { given } from './given.fixture.ts'
import { mayHaveCause } from './may-have-cause.ts'

/** A text that a pattern fits; word boundaries are left out, which fast-check cannot make. */
const fitting = ({ source }: RegExp) => fc.stringMatching(new RegExp(source.replaceAll('\\b', '')))

const says = (words: string, status: number | null, isCode = false) =>
  mayHaveCause(given({ status }), { codes: isCode ? [words] : [], prose: isCode ? '' : `${words} .` })

describe('whatever a cause is read from passes', () => {
  test.each([paymentCodes, quotaCodes, ...requestRows.map(({ names }) => names), /^40P01$/, /^lock_timeout$/i, /^idempotency_key_in_use$/i])(
    'as a code: %s', (pattern) => fc.assert(fc.property(fitting(pattern), (code) => says(code, 400, true))),
  ) // prettier-ignore

  test.each([paymentProse, quotaProse, lostWords, ...requestRows.map(({ words }) => words)])('as a sentence: %s', (pattern) =>
    fc.assert(fc.property(fitting(pattern), (words) => says(words, 400)))) // prettier-ignore

  test.each(unreachedRows.flatMap(({ words, codes = words }) => [words, codes]))('with a 502, a 504 or no status: %s', (pattern) =>
    fc.assert(fc.property(fitting(pattern), fc.constantFrom(502, 504, null), (words, status) => says(words, status)), { numRuns: 300 })) // prettier-ignore

  test.each([whileConnecting, ...failures.map(([, words]) => words)])('without any answer: %s', (pattern) =>
    fc.assert(fc.property(fitting(pattern), (words) => says(words, null)), { numRuns: 1000 })) // prettier-ignore

  test.each(failures.map(([names]) => names))('as the code of a connection: %s', (pattern) =>
    fc.assert(fc.property(fitting(pattern), (code) => says(code, null, true)))) // prettier-ignore

  test('nginx’s own page for a limit', () => expect(says(ownPage, 503)).toBe(true))
})

describe('what most errors say does not', () => {
  test.each([
    [400, 'Some fields are not as they should be'],
    [401, 'The token has expired'],
    [403, 'You may not do this'],
    [404, 'There is no lead with this id'],
    [422, 'Value error, must be a valid email address'],
    [429, 'Too many requests'],
    [500, 'Something went wrong'],
    [502, 'Bad gateway'],
    [null, 'rate_limit_exceeded'],
  ])('%s: %s', (status, words) => {
    expect(says(words, status)).toBe(false)
    expect(says(words, status, true)).toBe(false)
  })
})
