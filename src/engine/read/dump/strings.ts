import type { Cursor } from './cursor.ts'
import { textOfPieces } from './escapes.ts'
import type { Group, Role } from './group.ts'
import type { DumpNode, Escapes, StringPiece } from './node.ts'
import { closingQuotes, endOfQuoted } from './quotes.ts'

/** Whether a string in quotes begins here, with the letters that languages write before it: `b'…'`, `u"…"`, `r'…'`, `L"…"`, `@"…"`. */
export const isAtString = (cursor: Cursor): boolean =>
  closingQuotes.has(cursor.unit) || (isLetter(cursor.unit) && cursor.look(prefix) !== null)

const isLetter = (unit: number): boolean => (unit >= 0x40 && unit <= 0x7a) || unit === 0x7e

const prefix = /(?:[bBuUrRfFlL@]|[bB][rR]|[rR][bB]|c|~[sS])(?=["'])/y

/** The string in quotes at the cursor, with those that it is joined with. */
export function readString(cursor: Cursor, group: Group | null, role: Role): DumpNode {
  const isKey = role === 'item' && group?.open === '{' && (group.style === null || group.style.mark === ':')
  const pieces: StringPiece[] = []
  let isBytes = false
  for (const next = cursor.turns(); next();) {
    const letters = isLetter(cursor.unit) ? (cursor.eat(prefix)?.[0] ?? '') : ''
    if (letters !== '' && letters !== '@') cursor.defects.pythonLiterals++
    if (letters !== '' && /b/i.test(letters)) isBytes = true
    pieces.push(readPiece(cursor, group, isKey, isBytes, letters !== '' && /r/i.test(letters)))
    if (!skipJoin(cursor, pieces, group)) break
    cursor.defects.joinedStrings++
  }
  const { start } = pieces[0]!
  return { value: textOfPieces(cursor.text, pieces), start, end: pieces.at(-1)!.end, raw: pieces }
}

function readPiece(cursor: Cursor, group: Group | null, isKey: boolean, isBytes: boolean, isRaw: boolean): StringPiece {
  const { text, defects } = cursor
  const quote = text[cursor.at]!
  const { unit } = cursor
  if (quote === "'") defects.singleQuotes++
  else if (quote === '`') defects.backticks++
  else if (quote !== '"') defects.smartQuotes++
  const usual: Escapes = isRaw
    ? 'none'
    : isBytes
      ? 'bytes'
      : quote === "'" && hasFewEscapes(group)
        ? 'quotes'
        : 'backslash'
  const isTriple = text.charCodeAt(cursor.at + 1) === unit && text.charCodeAt(cursor.at + 2) === unit
  if (isTriple) return readTriple(cursor, quote.repeat(3), usual)
  const start = cursor.at + 1
  const { end, isClosed, isDoubled, innerQuotes } = endOfQuoted(cursor, start, closingQuotes.get(unit)!, isKey)
  defects.innerQuotes += innerQuotes
  if (!isClosed && end >= text.length) endOpen(cursor)
  else if (!isClosed) defects.lostQuotes++
  cursor.at = isClosed ? end + 1 : end
  return { start, end, escapes: isDoubled ? 'doubled' : usual }
}

/** Perl and PHP escape nothing but quotes in single quotes, and write `=>` after their keys. */
const hasFewEscapes = (group: Group | null): boolean =>
  group !== null && (group.style?.mark === '=>' || (group.style === null && group.parent?.style?.mark === '=>'))

function readTriple(cursor: Cursor, mark: string, escapes: Escapes): StringPiece {
  const start = cursor.at + 3
  const close = cursor.text.indexOf(mark, start)
  const end = close < 0 ? cursor.text.length : close
  if (close < 0) endOpen(cursor)
  cursor.at = Math.min(end + 3, cursor.text.length)
  return { start: Math.min(start, end), end, escapes }
}

function endOpen(cursor: Cursor): void {
  cursor.defects.openString = true
  cursor.isCutOff = true
}

/**
 * Moves to the string that the last one is joined with: `'a' + 'b'`, `"a" . "b"`, and Python's `'a' 'b'`, which `pprint` writes for
 * long ones. A string with a separator after it is a key, and isn't joined.
 */
function skipJoin(cursor: Cursor, pieces: readonly StringPiece[], group: Group | null): boolean {
  const { at, text } = cursor
  if (cursor.isAtEnd || isUsualEnd(cursor.unit)) return false
  if (cursor.eat(plus) !== null) return true
  if (cursor.unit > 0x20 || group === null) return false
  const last = text[pieces.at(-1)!.end]
  const mayJoin =
    cursor.eat(space) !== null && (last === "'" || text[cursor.at] === "'" || cursor.defects.singleQuotes > 0)
  if (!mayJoin) {
    cursor.at = at
    return false
  }
  const isJoined = !isKey(cursor)
  if (!isJoined) cursor.at = at
  return isJoined
}

const isUsualEnd = (unit: number): boolean => unit === 0x2c || unit === 0x3a || unit === 0x7d || unit === 0x5d

const plus = /\s{0,200}[+.&]\s{0,200}(?=["'`])|[ \t]{0,40}\\\r?\n\s{0,200}(?=["'])/y
const space = /\s{1,200}(?=["'])/y
const isKey = (cursor: Cursor): boolean => cursor.look(key) !== null
const key = /(["'])(?:[^"'\\\n]|\\.|(?!\1)["']){0,200}\1\s{0,9}(?::|=>|=)/y

/** What `var_dump` of PHP writes: `string(9) "not_found"`, its length in bytes, nothing in it escaped. */
export function readSizedString(cursor: Cursor): DumpNode | null {
  const { text } = cursor
  const size = cursor.eat(sized)
  if (size === null) return null
  const start = cursor.at
  const counted = offsetOfByte(cursor, start, Number(size[1]))
  const close = counted >= 0 ? counted : text.indexOf('"\n', start)
  const end = close < 0 ? text.length : close
  if (close < 0) endOpen(cursor)
  cursor.at = Math.min(end + 1, text.length)
  return { value: text.slice(start, end), start, end, raw: [{ start, end, escapes: 'none' }] }
}

const sized = /string\((\d{1,9})\) "/y

/** Offset of the quote after this many bytes of UTF-8; -1 if there is none there, as in a text that was edited. */
function offsetOfByte(cursor: Cursor, start: number, bytes: number): number {
  const { text } = cursor
  if (!cursor.mayReread(Math.min(bytes, text.length - start))) return -1
  let at = start
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isHalf = unit >= 0xd800 && unit < 0xe000
    left -= unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3
  }
  return text[at] === '"' ? at : -1
}

/** A string of Erlang or Elixir in double angles: `<<"text">>`, `<<"text"/utf8>>`. */
export function readBinary(cursor: Cursor, group: Group | null, role: Role): DumpNode {
  cursor.eat(/<<(?=")/y)
  cursor.defects.pythonLiterals++
  cursor.enter('>')
  const node = readString(cursor, group, role)
  cursor.leave('>')
  cursor.eat(/\s{0,9}(?:\/utf8)?>>/y)
  return node
}
