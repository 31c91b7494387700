import type { Cursor } from './cursor.ts'
import type { Group } from './group.ts'
import type { DumpNode } from './node.ts'
import { numeral, sameNumberOf } from './scalars.ts'

/** Whether a group is one of PHP's `print_r`: it writes texts as they are. */
export const isPrintedArray = ({ open, label }: Group): boolean => open === '(' && /(?:^Array| Object)$/.test(label)

/** The text at the cursor, up to the next key or the closing bracket; on lines of their own, where the array has lines. */
export function readPrintedText(cursor: Cursor, { inside }: Group): DumpNode {
  const { text } = cursor
  const start = cursor.at
  const hasLines = /^[ \t\r]{0,40}\n/.test(text.slice(inside, inside + 50))
  const next = hasLines ? nextOnLine : nextInLine
  next.lastIndex = start
  const end = next.exec(text)?.index ?? text.length
  if (end === text.length) cursor.isCutOff = true
  cursor.at = end
  const value = text.slice(start, end)
  return numeral.test(value)
    ? { value: sameNumberOf(value), start, end }
    : { value, start, end, raw: [{ start, end, escapes: 'none' }] }
}

/** `print_r` ends a nested array with an empty line. */
const nextOnLine = /\r?\n\s{1,400}(?:\[[^\]\n]{1,200}\] => |\))|\r?\n\)/g
const nextInLine = /\s{1,40}(?:\[[^\]\n]{1,200}\] =>|\)(?=\s|$))|(?<=>)(?=\s*\))/g
