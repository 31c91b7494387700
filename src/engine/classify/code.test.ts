import { expect, test } from 'vitest'
import { normalCode } from './code.ts'

test.each([
  ['com.amazon.coral.service#ThrottlingException', 'throttlingexception'],
  ['com.amazonaws.dynamodb.v20120810#ValidationException', 'validationexception'],
  ['SLOW_DOWN', 'slowdown'],
  ['com.example#Broken', 'com.example#broken'],
])('%s is %s', (code, normal) => expect(normalCode(code)).toBe(normal))
