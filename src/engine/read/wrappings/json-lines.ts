import { at, isObject, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { readAccessRecord, type AccessRecord } from '../json/access-record.ts'
import { errorLikeness } from '../json/error-likeness.ts'
import { findDumps } from '../dump/find-dumps.ts'
import type { Answer, Found, Layer } from '../layer.ts'
import { linesOf } from '../text/lines.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { nestingOf } from '../json/nesting.ts'
import { parseJson } from '../json/parse-json.ts'
import { walkJson } from '../json/walk-json.ts'
import { timeOf } from '../json/time-of.ts'
import { describeIsland } from '../json/read-islands.ts'

/** JSON values one after another (NDJSON, JSON text sequences of RFC 7464): those that look like errors, the one that does most by default. */
export function peelJsonLines(source: MappedText): Layer | null {
  if (!/^[\s\x1e]*[{[]/.test(source.text.slice(0, 1000))) return null
  const values = valuesOfLines(source.text) ?? valuesOneAfterAnother(source.text)
  if (values === null) return null
  const errors = values.flatMap(({ value, ...place }, index) => {
    if (value === undefined) return []
    const record = readAccessRecord(value)
    const hasFailed = record.status !== null && record.status >= 400
    const points = errorLikeness(withoutNulls(value)) + (hasFailed ? 1 : 0)
    return points > 0 ? [{ value, record, hasFailed, points, ...place, line: index + 1 }] : []
  })
  const most = errors.reduce((highest, { points }) => Math.max(highest, points), 0)
  const best = errors.find(({ points }) => points === most)
  if (best === undefined) return null
  const likely = errors.filter((error) => error === best || error.hasFailed || error.points >= 3)
  const answers = likely.map(({ value, record, hasFailed, start, end, line }): Answer => ({
    label: labelOf(value, line, hasFailed ? record.status : null),
    span: toPaste(source, start, end),
    method: record.method,
    url: record.url,
    status: hasFailed ? record.status : null,
    time: times.map((name) => timeOf(at(value, name))).find((time) => time !== null) ?? null,
    isRead: start === best.start,
    peel: () => ({
      inner: cut(source, start, end),
      innerIs: 'paste',
      steps: [describeIsland(values.length)],
      form: null,
      found: hasFailed ? foundBeside(source, record, start) : {},
    }),
  }))
  return { ...answers.find(({ isRead }) => isRead)!.peel(), answers }
}

interface Value {
  /** `undefined` if it is nested too deep. */
  value: Json | undefined
  start: number
  end: number
}

/** A log usually has a value on each line, and many lines; `null` if a line isn't JSON. */
function valuesOfLines(text: string): Value[] | null {
  const values: Value[] = []
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end)
    if (line.trim() === '') continue
    const value = /^[\s\x1e]*[{[].*[}\]][\s,]*$/s.test(line) ? parseJson(line.replace(/^\x1e|,\s*$/g, '')) : undefined
    if (value === undefined) return null
    const first = line.search(/[{[]/)
    values.push({ value, start: start + first, end: start + line.search(/[\s,]*$/) })
  }
  return values.length > 1 ? values : null
}

function valuesOneAfterAnother(text: string): Value[] | null {
  const islands = findDumps(text)
  const [first, second] = islands
  if (!first || !second || /[^\s,\x1e]/.test(text.slice(first.end, second.start))) return null
  let end = 0
  const values: Value[] = []
  for (const island of islands) {
    if (!island.isClosed || /[^\s,\x1e]/.test(text.slice(end, island.start))) return null
    end = island.end
    const own = text.slice(island.start, end)
    values.push({ value: nestingOf(own, deepest) < deepest ? parseJson(own) : undefined, start: island.start, end })
  }
  return /[^\s,\x1e]/.test(text.slice(end, end + 200)) ? null : values
}

const deepest = 200

/** What logs call the time of a record. */
const times = ['time', 'timestamp', '@timestamp', 'ts', 'date', 'datetime']

/** A batch writes `"error": null` beside what succeeded. */
const withoutNulls = (value: Json): Json =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) : value

/** The request and the status of this record, which those of the other records must not replace. */
function foundBeside(source: MappedText, { method, url, status, statusAt }: AccessRecord, start: number): Found {
  const place = statusAt && walkJson(source.text, statusAt, start)
  if (status === null || place === null) return {}
  const quote = source.text[place[0]] === '"' ? 1 : 0
  return {
    status: { value: status, from: 'text', span: toPaste(source, place[0] + quote, place[1] - quote) },
    ...(method && { method }),
    ...(url && { url }),
  }
}

/** `line 2 rate_limited 429`: by what an error usually has. */
function labelOf(value: Json, line: number, status: number | null): string {
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
  return [`line ${line}`, word === undefined ? null : textOf(word).slice(0, 60), status]
    .filter((part) => part !== null)
    .join(' ')
}
