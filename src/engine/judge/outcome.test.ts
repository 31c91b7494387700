import { expect, test } from 'vitest'
import type { Outcome } from '../model.ts'
import { findFailureWord } from './failure-words.ts'
import { judgeOutcome, type Observation } from './outcome.ts'

const nothing: Observation = {
  status: null,
  isHttpStatus: false,
  isError: false,
  isIntermediary: false,
  kind: 'unknown',
  hasFailureWord: false,
  isShort: true,
  isLimited: false,
}

test.each<[Outcome, string, Partial<Observation>]>([
  ['succeeded', 'a success in an HTTP position', { status: 200, isHttpStatus: true }],
  ['unknown', 'a success status in prose', { status: 200 }],
  ['failed', 'a status of a failure', { status: 404 }],
  ['failed', 'a word of failure', { hasFailureWord: true }],
  ['failed', "an intermediary's page", { isIntermediary: true }],
  ['failed', 'a sentence of a known kind', { kind: 'rate-limited' }],
  ['unknown', 'a document with such a word', { kind: 'timeout', isShort: false }],
  ['failed', 'an error body with a 200', { status: 200, isHttpStatus: true, isError: true }],
  ['unreadable', 'what cannot be read', { isLimited: true }],
  ['unknown', 'nothing', {}],
])('%s: %s', (outcome, _, seen) => {
  expect(judgeOutcome({ ...nothing, ...seen })).toBe(outcome)
})

test.each<[string, string | null]>([
  ['fatal: HTTP request failed', 'fatal'],
  ['java.io.IOException: x', 'IOException'],
  ['npm ERR! code E404', 'ERR!'],
  ['Process completed with exit code 128.', null],
  ['0 errors, 3 warnings', null],
  ['{"error": null, "ok": true}', null],
  ['{"errors": []}', null],
  ['see error.log', null],
  ['x-error-count: 0', null],
])('the word of failure in %j is %j', (text, word) => {
  const place = findFailureWord(text)
  expect(place && text.slice(...place)).toBe(word)
})
