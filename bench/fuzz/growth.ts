import { cpuTime } from '../../src/cpu-time.fixture.ts'
import { diagnose } from '../../src/engine/index.ts'
import { loadContent } from '../../src/site/load-content.ts'
import { siteRoot } from '../../src/site/root.ts'
import { pieces } from './hostile.ts'

const { catalogue } = loadContent(siteRoot)

/** A paste of about this many characters. */
type Repeat = (length: number) => string

const unit =
  (text: string, before = '', after = ''): Repeat =>
  (length) =>
    before + text.repeat(Math.ceil(length / text.length)) + after

const items =
  (item: (n: number) => string, before: string, after: string): Repeat =>
  (length) => {
    const first = item(100_000).length + 1
    return before + Array.from({ length: Math.ceil(length / first) }, (_, n) => item(n)).join(',') + after
  }

/** Repetitive texts, each of which makes some part of the engine read the whole text. */
export const repetitions: readonly (readonly [name: string, repeat: Repeat])[] = [
  ...pieces.map((piece) => [JSON.stringify(piece), unit(piece)] as const),
  ['a member for each field', items((n) => `"key_${n}":${n}`, '{', '}')],
  ['members with objects', items((n) => `"key_${n}":{"a${n}":${n},"b${n}":"x"}`, '{', '}')],
  ['an error for each field', items((n) => `"field_${n}":["can't be blank ${n}"]`, '{"errors":{', '}}')],
  ['a list of errors', items((n) => `{"field":"f${n}","message":"is bad ${n}","code":"c${n}"}`, '{"errors":[', ']}')],
  ['a list of numbers', items((n) => `${n}`, '{"code":"x","list":[', ']}')],
  ['one long message', unit('word ', '{"error":{"code":"x","message":"', '"}}')],
  ['one long message with escapes', unit('\\n\\"', '{"error":{"code":"x","message":"', '"}}')],
  ['a long body behind a head', unit('word ', 'HTTP/1.1 500 x\n\n{"message":"', '"}')],
  ['header fields', unit('X-A-Header: b\n', 'HTTP/1.1 500 x\n', '\n\n{}')],
  ['a printed map', items((n) => `'key_${n}': 'x ${n}'`, '{', '}')],
  ['a printed list', items((n) => `{a=${n}, b=[x, y]}`, '{error=timeout, list=[', ']}')],
  ['a map of Go', unit('a:b ', 'map[', ']')],
  ['records of a log', unit('{"level":"error","status":500,"msg":"it failed"}\n')],
  ['lines of a log', unit('2026-11-21 03:44:11 ERROR status=500 code=x_y it failed\n')],
  ['answers', unit('HTTP/1.1 500 x\nA-B: c\n\n{"code":"x"}\n\n')],
  ['entries of a HAR file', items(() => '{"request":{"method":"GET","url":"/a"},"response":{"status":500,"headers":[],"content":{"text":"{}"}}}', '{"log":{"entries":[', ']}}')],
  ['elements', unit('<a b="c">d</a>', '<r>', '</r>')],
  ['open elements', unit('<a b="c">', '<r>')],
  ['a page', unit('<p>word</p>', '<html><title>502 Bad Gateway</title>', '</html>')],
  ['stack frames', unit('    at a.b (c.js:1:2)\n', 'Error: it failed\n')],
  ['frames of Python', unit('  File "a.py", line 1, in b\n    c()\n', 'Traceback (most recent call last):\n', 'ValueError: x')],
  ['quoted lines', unit('> {"a":1}\n')],
  ['words joined by capitals', unit('ErrorCode', 'HTTP')],
  ['capital words', unit('Aa', 'x: Error')],
  ['percent-encoding', unit('%7B%22')],
  ['base64', unit('eyJhIjoxfQ')],
  ['bytes', unit('123 34 ', '[123 34 ', ']')],
  ['events', unit('data: {"error":"x"}\n\n')],
  ['parts', unit('--a\nContent-Type: x/y\n\n{}\n')],
  ['nested brackets', (length) => '{"a":['.repeat(length / 12) + ']}'.repeat(length / 12)],
  ['backslashes', unit('\\', '{"a":"', '"}')],
  ['digits', unit('9', '{"code":', '}')],
] // prettier-ignore

/**
 * The largest ratio of the times of a length and of half of it, from one length up to another.
 * @returns the ratio and the CPU milliseconds for the longest text; the ratio is 1 if a paste takes too little time to measure
 */
export function growthOf(repeat: Repeat, from: number, to: number, tries = 2): { ratio: number; ms: number } {
  let ratio = 1
  let before = Infinity
  let ms = 0
  for (let length = from; length <= to; length *= 2) {
    const paste = repeat(length)
    const times = Array.from({ length: tries }, () => cpuTime(() => diagnose(paste, catalogue, { now: 0 })))
    ms = Math.min(...times)
    // Below this, fixed costs and the garbage collector dominate.
    if (before >= 20) ratio = Math.max(ratio, ms / before)
    before = ms
  }
  return { ratio, ms }
}
