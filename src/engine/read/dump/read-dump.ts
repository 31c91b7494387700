import { Cursor } from './cursor.ts'
import { endOfText } from './cut-marks.ts'
import { usualLimits } from './node.ts'
import type { Defects, DumpLimits, DumpNode } from './node.ts'
import { skipSpace } from './trivia.ts'
import { readValue } from './value.ts'

export interface Dump {
  node: DumpNode
  /** Offset after what was read. */
  end: number
  defects: Defects
  /** The text ended before the value did. */
  isCutOff: boolean
}

/**
 * The value that a language printed at `start` of a text, in any language: JSON and what is nearly JSON, literals and printouts.
 * Brackets of any kind, keys with quotes or without, `:`, `=`, `=>`, `->` or a space after them, class names before. What isn't
 * understood is text up to the next separator, so that an odd token costs one value and not the whole. `null` if no value with brackets or
 * quotes is there. Takes linear time, and never fails.
 */
export function readDump(text: string, start = 0, limits: Partial<DumpLimits> = {}): Dump | null {
  const bounds = { ...usualLimits, ...limits }
  const { end, isCut } = endOfText(text, start, bounds.length)
  const cursor = new Cursor(end < text.length ? text.slice(0, end) : text, start, bounds)
  skipSpace(cursor)
  cursor.eat(assignment)
  if (cursor.isAtEnd) return null
  const node = readValue(cursor, null, 'item')
  if (isProse(node)) return null
  const isCutOff = cursor.isCutOff || (isCut && cursor.isAtEnd)
  return { node, end: cursor.at, defects: cursor.defects, isCutOff }
}

/** `$VAR1 = {`, `const body = {`, `body := `. */
const assignment =
  /(?:(?:const|let|var|my|local|return|export default) )?(?:[$@%]?[A-Za-z_]\w{0,60} :?= )?(?=[{[(<"'\w\\&%#])/y

/** A text that has no quotes. */
const isProse = ({ value, raw, label }: DumpNode): boolean =>
  typeof value === 'string' && raw?.[0]?.escapes === 'none' && label === undefined
