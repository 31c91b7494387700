import { expect, test } from 'vitest'
import { findFailureWord } from './failure-words.ts'

test.each([
  ['The upload failed', 'failed'],
  ['read ECONNRESET', 'ECONNRESET'],
  ['The signing key is not configured', 'not configured'],
  ['java.lang.IllegalStateException: x', 'IllegalStateException'],
  ['npm ERR! code 1', 'ERR!'],
])('%s: %s', (text, word) => {
  const place = findFailureWord(text)
  expect(place && text.slice(...place)).toBe(word)
})

test.each([
  'Everything is fine',
  'Expires: -1',
  'It is verbose, even on the lowest setting.',
  '0 errors, 3 warnings',
  '{"error": null}',
  'see error.log',
  'x-error-id: 7',
])('no word of failure: %s', (text) => {
  expect(findFailureWord(text)).toBeNull()
})
