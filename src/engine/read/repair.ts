import { jsonrepair } from 'jsonrepair'
import type { Json } from '../model.ts'
import { describeRepairs } from './describe-repairs.ts'
import { compose, cut, trim } from './mapped-text.ts'
import type { MappedText, Part } from './mapped-text.ts'
import { nestingOf } from './nesting.ts'
import { parseJson } from './parse-json.ts'
import { survey } from './relax.ts'

interface Repaired {
  value: Json
  /** What was repaired, its offsets those of the paste still. */
  text: MappedText
  /** The JSON that was parsed. */
  json: string
  repairs: string[]
  looksLikePython: boolean
}

/**
 * The value of a text that is nearly JSON: cut off, with comments, trailing commas, other quotes, bare keys, or a Python,
 * JavaScript or Ruby literal. `null` where it cannot be made one. jsonrepair takes quadratic time on some quotes and a stack frame
 * for each bracket, so that length and nesting are bounded.
 */
export function repair(whole: MappedText): Repaired | null {
  const isTooLong = whole.text.length > longestRepair
  const source = withoutEllipsis(isTooLong ? cut(whole, 0, longestRepair) : whole)
  if (nestingOf(source.text, deepestRepair) >= deepestRepair) return null
  const { defects, edits } = survey(source.text)
  const relaxed = edits.length > 0 ? edited(source, edits) : null
  for (const text of relaxed ? [relaxed, source] : [source]) {
    const json = tryRepair(text.text)
    const value = json === null ? undefined : parseJson(json)
    if (json === null || value === undefined || value === null || typeof value !== 'object') continue
    const repairs = describeRepairs(text === relaxed ? defects : { ...defects, pythonLiterals: 0 })
    if (isTooLong)
      repairs.unshift(`read only the first ${longestRepair / 1024} kB, because the whole is not valid JSON`)
    const looksLikePython = defects.unquotedKeys === 0 && defects.singleQuotes + defects.pythonWords > 0
    return { value, text, json, repairs, looksLikePython }
  }
  return null
}

export const longestRepair = 64 * 1024
const deepestRepair = 200

/** What loggers write where they cut: `…`, `...`, ` (truncated...)`, `... (1234 bytes)`. */
function withoutEllipsis(source: MappedText): MappedText {
  const guzzle = source.text.indexOf(' (truncated...)')
  if (guzzle > 0) return trim(cut(source, 0, guzzle))
  const tail = source.text.slice(-80)
  const mark = /\s{0,3}(?:\(truncated\.*\)|\[truncated\]|(?:\.\.\.|…)(?: ?[([][^)\]"'{}]{0,40}[)\]])?)\s*$/.exec(tail)
  return mark === null ? source : trim(cut(source, 0, source.text.length - tail.length + mark.index))
}

function edited(source: MappedText, edits: readonly Required<Part>[]): MappedText {
  const parts: Part[] = []
  let kept = 0
  for (const edit of edits) {
    if (edit.start > kept) parts.push({ start: kept, end: edit.start })
    parts.push(edit)
    kept = edit.end
  }
  return compose(source, kept < source.text.length ? [...parts, { start: kept, end: source.text.length }] : parts)
}

function tryRepair(text: string): string | null {
  try {
    return jsonrepair(text)
  } catch {
    return null
  }
}
