import type { Cursor } from './cursor.ts'
import type { Group, Opening } from './group.ts'
import type { DumpNode } from './node.ts'

/**
 * The `<` at the cursor, if it opens a value of a class: `<Foo a=1>`, `<Foo({…})>`, `#<Foo:0x01 @a=1>`; moved inside. `null` for markup and for
 * what only names a class, `<Response [429]>`.
 */
export function openAngle(cursor: Cursor): Opening | null {
  const start = cursor.at
  const match = cursor.look(classOfRuby) ?? cursor.look(classOfPython)
  if (match === null || isMarkup(cursor)) return null
  cursor.at += match[0].length
  cursor.defects.printedMarks++
  return { start, inside: cursor.at, open: '<', close: '>', label: match[1] ?? match[2] ?? '' }
}

const classOfRuby =
  /#<(?:struct |Data )?([A-Z][\w:]{0,100})(?::0x[0-9a-f]{1,16})?(?:[ ,:]{1,3}(?:[^@<>\n]{1,200} (?=@\w))?|(?=[>(]))/y
const classOfPython =
  /<(?:class )?([A-Za-z_][\w.]{0,100})(?: object)?(?: at 0x[0-9a-f]{1,16})?,?:? (?=[A-Za-z_]\w{0,60}=(?!"[^"]{0,200}"\/?>))|<(?=([A-Za-z_][\w.]{0,100})\()/y

/** A closing tag comes later: then `a="b"` is an attribute. */
const isMarkup = (cursor: Cursor): boolean => cursor.unit === 0x3c && cursor.indexFrom('</', cursor.at) >= 0

/** A text in angles, as it is: `<Level.HIGH: 1>`, `<Buffer 7b 22>`, `<0.83.0>`, `<<1,2,3>>`. */
export function readAngle(cursor: Cursor, group: Group | null): DumpNode | null {
  if (group !== null && cursor.unit !== 0x3c) return null
  const start = cursor.at
  const match = cursor.eat(nothing) ?? cursor.eat(inAngles)
  if (match === null) return null
  const value = /^<(?:nil|null|undefined)>$/.test(match[0]) ? null : match[0]
  cursor.defects.printedMarks++
  const end = cursor.at
  return value === null ? { value, start, end } : { value, start, end, raw: [{ start, end, escapes: 'none' }] }
}

const nothing = /<(?:nil|null|undefined)>/y
const inAngles = /<<[^<>\n]{0,1000}>>|<[^<>\n]{1,300}>(?=\s*(?:[,;}\])>]|$|\r?\n))/y
