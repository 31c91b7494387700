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
