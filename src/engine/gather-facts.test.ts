import { expect, test } from 'vitest'
import { content } from '../site/content.ts'
import { diagnose } from './index.ts'

const factsOf = (paste: string) => diagnose(paste, content.catalogue, { now: Date.UTC(2026, 10, 21, 12) }).facts

test.each([
  ['words joined by underscores', '{"detail":"user_not_found"}', 'user_not_found'],
  ['words in capitals', '{"message":"ACCOUNT_LOCKED"}', 'ACCOUNT_LOCKED'],
  ['beside a code of its own', '{"code":"bad_request","message":"invalid_json"}', 'bad_request'],
  ['a sentence', '{"detail":"The user was not found"}', null],
  ['a single word', '{"detail":"Gone"}', null],
  ['the name of a file', '{"detail":"file-not-found"}', null],
])('a message is the code if it is written like one: %s', (_, paste, code) => {
  expect(factsOf(`HTTP/1.1 400 Bad Request\n\n${paste}`).code).toBe(code)
})

test.each([
  ['after words', '{"error":"upstream said 400: {\\"code\\":\\"row_full\\",\\"message\\":\\"No seat is left\\"}"}', 'row_full', 'No seat is left'],
  ['without a message', '{"message":"Client error: {\\"code\\":\\"row_full\\"}"}', 'row_full', 'Client error: {\\"code\\":\\"row_full\\"}'],
  ['beside a code of its own', '{"code":"proxy_failed","message":"{\\"code\\":\\"row_full\\"} came"}', 'proxy_failed', '{\\"code\\":\\"row_full\\"} came'],
])('the error that a message quotes as JSON is read: %s', (_, paste, code, message) => {
  expect(factsOf(paste)).toMatchObject({ code, message: JSON.parse(`"${message}"`) as string })
}) // prettier-ignore
