import type { Json } from '../../model.ts'
import type { Cursor } from './cursor.ts'

/**
 * What a text without quotes stands for: a number, a known word of some language, or itself.
 * @param isText texts have no quotes here, so that `2.0` may be one
 */
export function scalarOf(cursor: Cursor, text: string, isText: boolean): Json {
  const unit = text.charCodeAt(0)
  if (unit < 0x3a && numeral.test(text)) return isText ? sameNumberOf(text) : numberOf(text)
  // JavaScript's `10n`, Python 2's `10L`
  if (unit < 0x3a && /^-?\d{1,40}[nL]$/.test(text)) return numberOf(text.slice(0, -1))
  if (text.length > longestWord) return text
  const known = words.get(text)
  if (known === undefined) {
    if (!symbol.test(text)) return text
    cursor.defects.rubyArrows++
    return text.slice(1)
  }
  if (/^[NTF]/.test(text)) cursor.defects.pythonWords++
  else if (!/^[ntf]|^undefined$/.test(text) || text === 'nil') cursor.defects.pythonLiterals++
  return known
}

/** Whether an unquoted text is complete: no further word belongs to it. */
export const isComplete = (text: string): boolean =>
  numeral.test(text) ||
  words.has(text) ||
  /^(?::[\w.-]{1,80}|0x[0-9a-f]{1,16}|[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,9})$/.test(text)

/** A JSON number; a text of digits where a number of JavaScript would be another one: long ids, `1e999`. */
export function numberOf(text: string): Json {
  const value = Number(text)
  const digits = text.replace(/[eE].*$/, '').replace(/^[-0.]+|\D/g, '')
  const isExact = digits.length <= 15 ? Number.isFinite(value) : String(value) === text
  return isExact ? value : text
}

/** Only where a number is written with the same characters. */
export function sameNumberOf(text: string): Json {
  const value = Number(text)
  return String(value) === text ? value : text
}

export const numeral = /^-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?$/

export const isKnownWord = (text: string): boolean => words.has(text)

const longestWord = 100
const symbol = /^:[A-Za-z_][\w?!.*+-]{0,80}$/

const words = new Map<string, Json>([
  ['null', null], ['nil', null], ['None', null], ['undefined', null], ['NULL', null], ['Null', null], ['undef', null], ['Nothing', null],
  ['<nil>', null], ['<null>', null], ['(null)', null], ['<undefined>', null],
  ['true', true], ['True', true], ['TRUE', true], ['false', false], ['False', false], ['FALSE', false],
]) // prettier-ignore

/** A literal that the end of the text cut in two. */
export function completed(text: string): Json | undefined {
  if (text === '' || text === '-') return undefined
  if ('true'.startsWith(text)) return true
  if ('false'.startsWith(text)) return false
  return 'null'.startsWith(text) ? null : text
}
