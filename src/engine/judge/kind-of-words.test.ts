import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kind } from '../model.ts'
import { kindOfWords } from './kind-of-words.ts'

// prettier-ignore
test.each<[Kind | null, string]>([
  ['forbidden', 'Access denied'],
  ['forbidden', 'pods is forbidden: User "dev-1" cannot list resource "pods"'],
  ['forbidden', 'caller lacks storage.buckets.get access'],
  ['forbidden', 'missing_scope'],
  ['forbidden', 'insufficientPermissions'],
  ['unauthenticated', 'Invalid API key'],
  ['unauthenticated', 'Token has been expired or revoked.'],
  ['unauthenticated', 'SESSION_EXPIRED'],
  ['unauthenticated', 'unauthorized: authentication required'],
  ['rate-limited', 'Exceeded 2 calls per second for api client.'],
  ['rate-limited', 'You have reached your pull rate limit.'],
  ['rate-limited', 'ThrottlingException'],
  ['rate-limited', 'RateLimitError'],
  ['rate-limited', 'too many new accounts (10) in the last 3h0m0s'],
  ['rate-limited', 'too many duplicate orders already created'],
  [null, 'too many open files'],
  ['quota-exhausted', 'Service used too many times in one day: mail'],
  ['rate-limited', 'Maximum of 20 requests per second exceeded'],
  ['rate-limited', 'limiting connections by zone "a"'],
  [null, 'Requests per second: 104.2 [#/sec] (mean)'],
  ['not-found', 'pkg was not found, or you have no permission to read it'],
  ['forbidden', 'Sorry, you have been blocked'],
  ['conflict', 'You cannot publish over the existing version'],
  ['quota-exhausted', 'daily request count exceeded'],
  ['quota-exhausted', 'You exceeded your current quota, please check your plan'],
  ['payment', 'INSTRUMENT_DECLINED'],
  ['payment', 'Your card was declined.'],
  ['validation', 'limit must be less than 100'],
  ['validation', 'The email field is required.'],
  ['validation', 'The start date can not be after the end date'],
  ['validation', "nickname can't contain spaces"],
  ['validation', 'Quantity cannot exceed 40'],
  ['validation', 'tags may not be null'],
  ['unavailable', 'The upstream host cannot be contacted'],
  ['unavailable', "This page can't be reached: shop.example.test refused to connect"],
  ['unavailable', 'Payments cannot be taken right now, please try again later'],
  ['conflict', 'The disk cannot be detached while the machine is running'],
  ['conflict', 'Cannot delete the folder: it is not empty'],
  ['conflict', 'The update cannot be applied: the record has been modified'],
  ['quota-exhausted', 'Cannot exceed quota for SubnetsPerVpc: 200'],
  ['forbidden', 'You must have the role editor'],
  ['unauthenticated', 'You must be authenticated first'],
  [null, 'The image cannot be loaded'],
  [null, 'The service may not be what you expect'],
  [null, 'Deliveries should be back on Monday'],
  [null, "TypeError: Cannot read properties of null (reading 'length')"],
  ['not-found', 'No Order matches the given query.'],
  ['not-found', 'error: the server doesn\'t have a resource type "pods2"'],
  ['not-found', 'NoSuchKey'],
  ['conflict', 'A lead with this email already exists'],
  ['conflict', 'User already in the account: foo@bar.com'],
  ['conflict', 'That name is already in use'],
  ['not-implemented', 'The webhook signing key is not configured'],
  ['unavailable', 'The scheduler is not running'],
  ['timeout', 'reqwest::Error { kind: Request, source: TimedOut }'],
  ['unavailable', 'hyper::Error(IncompleteMessage)'],
  ['unavailable', 'ECONNRESET'],
  ['unavailable', 'no healthy upstream'],
  ['too-large', 'Request entity too large'],
  [null, 'something went wrong'],
  [null, 'the quick brown fox'],
  [null, 'https://example.test/forbidden/not-found'],
])('%s: %s', (kind, words) => {
  expect(kindOfWords(words)?.kind ?? null).toBe(kind)
})

test('a sentence, a code and a class say the same', () => {
  const kinds = [
    'Rate limit exceeded',
    'RATE_LIMIT_EXCEEDED',
    'rateLimitExceeded',
    'RateLimitExceeded',
    'rate-limit-exceeded',
  ]
  expect(new Set(kinds.map((words) => kindOfWords(words)?.kind))).toEqual(new Set(['rate-limited']))
})

test('the place is that of the words', () => {
  const text = 'ERROR: the admission webhook denied the request'
  const said = kindOfWords(text)!
  expect(text.slice(said.start, said.end)).toBe('denied the request')
})

test('any text is read, and places lie in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const said = kindOfWords(text)
      if (said === null) return
      expect(said.start).toBeGreaterThanOrEqual(0)
      expect(said.end).toBeLessThanOrEqual(text.length)
    }),
  )
})
