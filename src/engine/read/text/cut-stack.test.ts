import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutStack } from './cut-stack.ts'

const headOf = (text: string): string | null => {
  const span = cutStack(text)
  return span && text.slice(...span)
}

test.each<[string, string, string | null]>([
  ['Node', 'Error: ledger closed\n    at run (/srv/app.js:1:2)\n    at node:internal/main:5:1', 'Error: ledger closed'],
  ['Node, with a cause', 'TypeError: no rows\nin shop 7\n    at async find (file:///srv/a.mjs:3:4)', 'TypeError: no rows\nin shop 7'],
  ['Java', 'java.io.IOException: disk full\n\tat org.shop.Disk.write(Disk.java:12)\n\t... 3 more', 'java.io.IOException: disk full'],
  ['Tomcat', 'java.io.IOException: disk full\n\torg.shop.Disk.write(Disk.java:12)\n', 'java.io.IOException: disk full'],
  ['.NET', 'System.Exception: no seat\r\n   at Shop.Seats.Take(Int32 id) in D:\\shop\\Seats.cs:line 9\r\n', 'System.Exception: no seat'],
  ['PHP', 'PHP Fatal error:  Uncaught Error: no seat in /srv/a.php:3\nStack trace:\n#0 {main}\n  thrown in /srv/a.php on line 3', 'PHP Fatal error:  Uncaught Error: no seat in /srv/a.php:3'],
  ['Ruby', "app.rb:5:in `take': no seat (RuntimeError)\n\tfrom app.rb:9:in `<main>'", 'no seat (RuntimeError)'],
  ['Ruby, behind the message', "RuntimeError: no seat\n\tapp.rb:5:in 'Shop#take'\n", 'RuntimeError: no seat'],
  ['Go', 'panic: no seat\n\ngoroutine 1 [running]:\nmain.main()\n\t/srv/main.go:4 +0x1d', 'panic: no seat'],
  ['Rust', "thread 'main' panicked at src/main.rs:2:5:\nno seat\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace", "thread 'main' panicked at src/main.rs:2:5:\nno seat"],
  ['Elixir', '** (RuntimeError) no seat\n    (shop 0.1.0) lib/shop.ex:5: Shop.take/1', '** (RuntimeError) no seat'],
  ['Python', 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    take()\nshop.NoSeat: row 9 is full\n', 'shop.NoSeat: row 9 is full'],
  ['Python, one in another', 'Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File "b.py", line 2\nValueError: no seat', 'ValueError: no seat'],
  ['Python, cut off', 'Boom\nTraceback (most recent call last):\n  File "a.py", line 1, in', 'Boom'],
  ['a stack alone', '    at run (/srv/app.js:1:2)', null],
  ['a sentence', 'no seat at row 9 (of 12)', null],
  ['a list', 'Pick one:\n  at least 3 rows\n  at most 9 rows', null],
])('%s', (_, text, head) => {
  expect(headOf(text)).toBe(head)
}) // prettier-ignore

describe('any text', () => {
  const fragments = ['\n', '\r\n', '    at x (a:1:2)', 'Traceback (most recent call last):', '  File "a"', 'E: x', '#0 {main}', ' ', 'Stack trace:', "a:1:in `b': c", ':'] // prettier-ignore
  test('the place is in it, without blanks at its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const [start, end] = cutStack(text) ?? [0, 1]
        expect(start >= 0 && end > start && end <= Math.max(1, text.length)).toBe(true)
        expect(headOf(text)?.trim()).toBe(headOf(text) ?? undefined)
      }),
      { numRuns: 2000 },
    )
  })
})
