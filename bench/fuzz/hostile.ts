import type { Json } from '../../src/engine/model.ts'

/** Names that every object has, or that a program can mistake for something else. */
export const words = [
  'constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'then', 'length', 'prototype', '__defineGetter__', 'toJSON', 'Infinity', 'NaN',
  'undefined', 'null', '-0', '1e999', '007', '1.0', '9007199254740993', '1234567890123456789', '99999999999', '', ' ', '\u0000', '\ud800', '\u202e', '$&', '${x}', '</script>', '%E0%A4%A',
] // prettier-ignore

/** One value of each type, and values that break code that expects another type. */
export const values: readonly Json[] = [
  null, true, false, 0, -1, 429, 1e5, 1.5, 1e308, 99_999_999_999, '', ' ', 'x', '429', 'Sentence with words.', [], [null], [[]], ['x', 1], {}, { a: null }, { toString: 'x', valueOf: 'y' },
  { constructor: { name: 1 } }, JSON.parse('{"__proto__":{"code":"x"}}') as Json, [{ message: {}, code: [], field: 1 }], 'x'.repeat(3000), '{"error":{"code":"x"}}', ...words,
] // prettier-ignore

/** Pieces of the grammars that the engine reads, to insert where they don't belong. */
export const pieces = [
  '{', '}', '[', ']', '(', ')', '<', '>', '"', "'", '`', '\\', '\\"', ':', ',', ';', '=', '=>', '->', '#', '//', '/*', '*/', '\n', '\r', '\r\n', '\n\n', '\t', '\u00a0', '\u200b', '\ufeff', '\u001b[31m',
  '{a=[b}', 'map[a:[b}', 'map[', '{a=', 'Array\n(\n [a] => ', 'b\'', '%{', '#<A ', '<<"', '...', '[Object]', '[58 bytes data]', 'HTTP/1.1 503 x\r\n', 'HTTP/2 429\n', 'Retry-After: ', 'retry-after: 99999999999\n', 'X-Request-Id: a\n',
  '< ', '> ', '* ', '> > ', '$ curl -i ', '```\n', 'data: ', '--a\n', '<a>', '</a>', '<!--', '<![CDATA[', ']]>', '&quot;', '&#x22;', '%7B%22', '<?xml version="1.0"?>', '<html><title>', 'Traceback (most recent call last):\n',
  '\n    at x (y.js:1:2)\n', 'Caused by: ', 'status=503 ', 'code=', '"code":', '"error":{', '"errors":[', 'error: ', '{"log":{"entries":[', 'eyJh', 'rpc error: code = Unavailable desc = ', 'An error occurred (X) when calling the Y operation: ',
] // prettier-ignore
