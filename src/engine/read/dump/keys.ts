import type { Cursor } from './cursor.ts'
import type { Group } from './group.ts'
import { styleOf } from './pair-style.ts'
import type { PairStyle } from './pair-style.ts'

/** A key with the mark after it. */
export interface Key {
  text: string
  start: number
  end: number
  style: PairStyle
}

/**
 * The unquoted key at the cursor, which moves past the mark; `null` if there is none. Keys in quotes, numbers and others are
 * read as values: the mark after them shows that they are keys.
 */
export function readBareKey(cursor: Cursor, group: Group): Key | null {
  const { unit } = cursor
  if (unit === 0x22 || unit === 0x27 || unit === 0x7b) return null
  const isInObject = unit === 0x40 && group.open === '<'
  const hasBlocks = group.hasBareKeys && group.style?.mark === ':' && group.open === '{'
  const patterns = unit === 0x5b ? bracketed : group.open === '{' || group.label === 'map' ? ofMaps : ofAny
  for (const pattern of hasBlocks ? [...patterns, block] : patterns) {
    const match = cursor.look(pattern)
    if (match === null) continue
    const name = isInObject ? match[1]!.replace(/^@+/, '') : match[1]!
    const mark = match[2]!
    const start = cursor.at + match[0].indexOf(name)
    cursor.at += match[0].length
    // Go writes nothing for an empty text.
    const next = group.label === 'map' ? name : (cursor.text[cursor.at] ?? '')
    const style = styleOf(mark, next, unit === 0x5b)
    return { text: name, start, end: start + name.length, style }
  }
  return null
}

const arrows = `\\s{0,40}=>|\\s{0,40}->(?=\\s)|\\s{0,9}=(?![=~>])`

/** `["code"]=>`, `["code":protected]=>`, `[code:App\Error:private] =>`, `["code"] =`, `[Symbol(k)]:`, `[cause]:`. */
const bracketed: readonly RegExp[] = [
  /\["([^"\n]{0,200})"(?::[\w"\\:]{1,120})?\](\s{0,9}=>|\s{0,9}=(?!=)|:(?=\s))/y,
  /\[([^[\]\n:"'{]{0,200}?)(?::[\w\\:]{1,120})?\](\s{0,9}=>|\s{0,9}= )/y,
  /\[([^[\]\n"'{]{0,200})\]( =>)/y,
  /\[(Symbol\([^)\n]{1,80}\)|cause|errors|\w{1,40})\](:)(?=\s)/y,
]

/** Ruby and Clojure write `:key`, C and Zig `.key`, Symfony `+key` and `#key`, and Ruby's objects `@key`. */
const mark = `[:.+#-]{0,2}`
const letters = `A-Za-z_\\u00c0-\\u2000\\u2c00-\\ud7ff`
const word = `[${letters}$@][${letters}0-9$.@/*-]{0,120}[?!]?`

const ofMaps: readonly RegExp[] = [
  new RegExp(`${mark}(${word})["”]?(${arrows}|\\s{0,9}:(?!:|//))`, 'y'),
  /([A-Z][\w-]{0,60}(?: [A-Z][\w-]{0,60}){1,3})(\s{0,9}=(?![=~])|:(?=\s))/y,
  /([/~*][^\s,;:={}[\]]{0,100}|-?\d{1,19}(?:\.\d{1,9})?)(:(?!:)|\s{0,9}=>|\s{0,9}=(?!=))/y,
]

/** `details { … }` beside `code: 5`, as Protocol Buffers print. */
const block = /([A-Za-z_]\w{0,60})( )(?=\{)/y

/** In lists and calls, a colon with nothing after it may be part of a place or a URL: `file.js:10`. */
const ofAny: readonly RegExp[] = [
  new RegExp(`${mark}(${word})(${arrows.replace('[=~>]', '[=~>\\]]')}|:(?=\\s)|:(?=["'\`{[(<]))`, 'y'),
  new RegExp(`${mark}([${letters}][${letters}0-9-]{0,120})(:)(?=[${letters}])`, 'y'),
  /(-?\d{1,19})(\s{0,40}=>)/y,
]

/** The key of `:status 503`, with only a space after it; `null` if a list goes on, or the map ends. */
export function readKeyword(cursor: Cursor, group: Group): Key | null {
  if (group.open !== '{' || cursor.unit !== 0x3a || (group.style !== null && group.style.mark !== ' ')) return null
  const match = cursor.eat(keyword)
  if (match === null) return null
  const start = cursor.at - match[0].length + 1
  return { text: match[1]!, start, end: start + match[1]!.length, style: spaceStyle }
}

const keyword = /:([A-Za-z*+!_?<>=-][\w.*+!?<>=/-]{0,120})(?=\s{1,200}[^\s,;)}\]=:])/y

export const spaceStyle: PairStyle = { mark: ' ', isTight: false, isBracketed: false }
