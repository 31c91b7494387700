import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Response } from '../../model.ts'
import { readText } from './plain-text.ts'

const read = (body: string, mediaType: string | null = null) => readText({ body, mediaType } as Response)

test.each<[string, string, string | null]>([
  ['text', ' No seat \n', 'No seat'],
  ['a stack trace', 'Error: row 9 is full\n    at take (/srv/app.js:1:2)\n', 'Error: row 9 is full'],
  ['a traceback', 'Traceback (most recent call last):\n  File "a.py", line 1, in x\nshop.NoSeat: row 9\n', 'shop.NoSeat: row 9'],
  ['a long stack trace', `NoSeat: row 9${'\n\tat org.shop.Row.take(Row.java:12)'.repeat(200)}`, 'NoSeat: row 9'],
  ['a debug page as text', `NoSeat at /row\nrow 9\n\nRequest Method: GET\nRequest URL: http://a.example/row\n\nTraceback (most recent call last):\n  File "a.py", line 1\nNoSeat: row 9\n\nException Type: NoSeat\nException Value: row 9 is full\nSettings:\n${'A = 1\n'.repeat(500)}`, 'row 9 is full'],
  ['names and values', 'HTTP ERROR 404 Row is closed\nURI: /row\nSTATUS: 404\nMESSAGE: Row is closed\n', 'Row is closed'],
  ['a sentence with a colon', 'Error: row 9 is full', 'Error: row 9 is full'],
  ['a document', 'word '.repeat(500), null],
  ['a string of JSON', '"No \\"seat\\""', 'No "seat"'],
  ['what only begins with <', '<nil> is no seat', '<nil> is no seat'],
  ['a copied page', '503 Service Unavailable\n\nThe row is being painted. Come back later.\n\nnginx/1.30.1', 'The row is being painted. Come back later.'],
  ['a copied page that says no more', '404 Not Found\nnginx/1.30.1', '404 Not Found'],
  ['a copied page with names in bold', 'HTTP Status 404 – Not Found\nType Status Report\nMessage There is no row [9]\nApache Tomcat/11.0.1', 'There is no row [9]'],
  ['a report', 'Alert\nSeverity: high\nThe row was asked for 90 times in a minute.\nTeam: seats', 'The row was asked for 90 times in a minute.'],
  ['a copied page with hosts', 'Error 522\nYou\nWorking\nseats.example.test\nThe origin took too long to accept the connection.', 'The origin took too long to accept the connection.'],
  ['a page', '<h1>409 Conflict</h1><p>Row 9 is locked.</p>', 'Row 9 is locked.'],
])('the message of %s', (_, body, message) => {
  expect(read(body).message).toBe(message)
}) // prettier-ignore

test('a text that a server sent is the message as a whole', () => {
  expect(read('Not Found\nRow 9 is gone.', 'text/plain').message).toBe('Not Found\nRow 9 is gone.')
})

test('text that is called a page is read as text', () => {
  expect(read('Row 9 < row 10 & full', 'text/html').message).toBe('Row 9 < row 10 & full')
})

test('JSON in a page has members', () => {
  expect(read('<html><body><pre>{&quot;code&quot;:&quot;row_full&quot;}</pre></body></html>').members).toEqual({ code: 'row_full' }) // prettier-ignore
})

test.each<[string, string | null]>([
  ['  No seat', 'No seat'],
  ['<h1>409</h1><p>Row&nbsp;9 is locked.</p>', 'Row&nbsp;9 is locked.'],
  ['E: x\n    at y (a.js:1:2)', 'E: x'],
  [',,ROW_FULL', 'ROW_FULL'],
  ['"a \\"b\\""', null],
])('its place in %s', (body, place) => {
  const { at } = read(body)
  expect(at && body.slice(...at)).toBe(place)
})

test('for any body, nothing is thrown and the place is in it', () => {
  const fragments = ['<p>', '</p>', '\n', 'a: b\n', 'Message: x\n', '    at x (a:1:2)', '"', '{"a":1}', 'a=b&c=d', 'Traceback (most recent call last):\n', ' '] // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 30 }), (parts) => {
      const body = parts.join('')
      for (const type of [null, 'text/html']) {
        const { at, message } = read(body, type)
        expect(at === null || (at[0] >= 0 && at[0] < at[1] && at[1] <= body.length)).toBe(true)
        expect(message).not.toBe('')
      }
    }),
    { numRuns: 2000 },
  )
})
