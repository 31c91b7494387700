import { at, isStatus, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { errorLikeness } from '../json/error-likeness.ts'
import { findDumps } from '../dump/find-dumps.ts'
import type { Answer, Layer } from '../layer.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { nestingOf } from '../json/nesting.ts'
import { parseJson } from '../json/parse-json.ts'
import { timeOf } from '../json/time-of.ts'
import { describeIsland } from '../json/read-islands.ts'

/** JSON values one after another (NDJSON, JSON text sequences of RFC 7464): those that look like errors, the one that does most by default. */
export function peelJsonLines(source: MappedText): Layer | null {
  if (!/^[\s\x1e]*[{[]/.test(source.text.slice(0, 1000))) return null
  const islands = findDumps(source.text)
  const [first, second] = islands
  if (!first || !second || /[^\s,\x1e]/.test(source.text.slice(first.end, second.start))) return null
  let end = 0
  const errors: { value: Json; points: number; start: number; end: number; line: number }[] = []
  for (const [index, island] of islands.entries()) {
    if (!island.isClosed || /[^\s,\x1e]/.test(source.text.slice(end, island.start))) return null
    end = island.end
    const text = source.text.slice(island.start, island.end)
    const value = nestingOf(text, deepest) < deepest ? parseJson(text) : undefined
    const points = errorLikeness(value)
    if (value !== undefined && points > 0) errors.push({ value, points, start: island.start, end, line: index + 1 })
  }
  if (/[^\s,\x1e]/.test(source.text.slice(end, end + 200))) return null
  const most = errors.reduce((highest, { points }) => Math.max(highest, points), 0)
  const best = errors.find(({ points }) => points === most)
  if (best === undefined) return null
  const likely = errors.filter((error) => error === best || isLikely(error))
  const answers = likely.map(({ value, start, end, line }): Answer => ({
    label: labelOf(value, line),
    span: toPaste(source, start, end),
    method: null,
    url: null,
    status: failedStatus(value),
    time: times.map((name) => timeOf(at(value, name))).find((time) => time !== null) ?? null,
    isRead: start === best.start,
    peel: () => ({
      inner: cut(source, start, end),
      innerIs: 'paste',
      steps: [describeIsland(islands.length)],
      form: null,
      found: {},
    }),
  }))
  return { ...answers.find(({ isRead }) => isRead)!.peel(), answers }
}

const deepest = 200

/** What logs call the time of a record. */
const times = ['time', 'timestamp', '@timestamp', 'ts', 'date', 'datetime']

const isLikely = ({ value, points }: { value: Json; points: number }): boolean =>
  points >= 3 || failedStatus(value) !== null

const failedStatus = (value: Json): number | null =>
  [at(value, 'status'), at(value, 'statusCode'), at(value, 'status_code')]
    .filter(isStatus)
    .find((status) => status >= 400) ?? null

/** `line 2 rate_limited 429`: by what an error usually has. */
function labelOf(value: Json, line: number): string {
  const code = [
    ['error', 'code'],
    ['code'],
    ['error', 'type'],
    ['error'],
    ['type'],
    ['error', 'message'],
    ['message'],
  ].map((path) => at(value, ...path))
  const word = code.find((each) => (typeof each === 'string' && each !== '') || typeof each === 'number')
  return [`line ${line}`, word === undefined ? null : textOf(word).slice(0, 60), failedStatus(value)]
    .filter((part) => part !== null)
    .join(' ')
}
