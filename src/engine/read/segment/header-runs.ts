import { turn } from '../../budget.ts'
import type { Field } from '../layer.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { fieldAt, leadOf, type PrintedField } from './printed-field.ts'
import { isTellingName, sideOf } from './field-names.ts'

/** A stretch of a text with consecutive header fields, in any printed form. */
export interface HeaderRun {
  /** Offsets in the text, from the first name to the end of the last value. */
  start: number
  end: number
  fields: Field[]
  side: 'request' | 'response'
}

/**
 * The runs of header fields in a text, in order: known names with any quotes, brackets and separators around them, two or more in a row, or
 * one alone whose name means nothing else and that has a line for itself. The names distinguish a request's from a response's, and so do the marks that
 * curl and HTTP debuggers put before a line. Only the first 128 kB are scanned.
 */
export function headerRuns(source: MappedText): HeaderRun[] {
  const text = source.text.length > reach ? source.text.slice(0, reach) : source.text
  const groups: PrintedField[][] = []
  name.lastIndex = 0
  for (let match = name.exec(text); turn() && match !== null; match = name.exec(text)) {
    const field = fieldAt(text, match.index, match[0])
    if (field === null) continue
    const group = groups.at(-1)
    if (group && belongs(text, group, field)) group.push(field)
    else groups.push([field])
    // A value may itself contain what looks like a field; that isn't another field.
    name.lastIndex = Math.max(name.lastIndex, field.end)
  }
  return groups.filter((group) => isRun(text, group)).map((group) => asRun(source, group))
}

const reach = 128 * 1024

/** A word that could be the name of a field, where no longer word or path begins or ends; without a hyphen not before another word. */
const name = /(?<![\w./-])[A-Za-z][A-Za-z0-9]{0,30}(?:(?:-[A-Za-z0-9]{1,30}){1,7}(?![\w-])|(?![\w-]| \w))/g

/** Most characters between two fields of a run: one or two unknown fields may be between. */
const widestGap = 200
const mostFields = 100

function belongs(text: string, group: readonly PrintedField[], field: PrintedField): boolean {
  const last = group.at(-1)!
  const gap = text.slice(last.end, field.start)
  if (group.length >= mostFields || gap.length > widestGap) return false
  if (last.mark !== field.mark && (last.mark !== '' || field.mark !== '')) return false
  // A blank line ends a header section, but not the list that print_r puts around each value.
  if (
    !(last.isQuoted && field.isQuoted) &&
    /\n[ \t]*\r?\n/.test(gap.replace(/^[\s)\]}]*\)\s*\n/, '')) &&
    !/^\s*\)/.test(gap)
  )
    return false
  const side = sideOf(field.name)
  const others = new Set(group.map((each) => sideOf(each.name)))
  if (side === 'response' && others.has('request') && !others.has('response')) return isSame(gap)
  if (side === 'request' && others.has('response')) return isSame(gap)
  return true
}

/** Only separators are between: the fields belong to one map, regardless of their names. */
const isSame = (gap: string): boolean => /^["'\])}>]{0,4}[,;]?\s{0,40}["'[({<b]{0,5}$/.test(gap)

/** Several fields; or one that is a line of its own or a quoted member, and whose name means nothing else. */
function isRun(text: string, group: readonly PrintedField[]): boolean {
  const [first] = group
  if (first === undefined) return false
  if (group.length > 1) return group.some((field) => isTellingName(field.name) || field.name.includes('-'))
  if (!isTellingName(first.name) || !/-|^ratelimit/.test(first.name)) return false
  return first.isQuoted || /^[\s<>*|#$'"[({-]{0,12}$/.test(leadOf(text, first.start))
}

function asRun(source: MappedText, group: readonly PrintedField[]): HeaderRun {
  const start = group[0]!.start
  const end = group.at(-1)!.end
  const fields = group.map(({ name, valueStart, valueEnd, value }): Field => ({
    name,
    value,
    span: toPaste(source, valueStart, valueEnd),
  }))
  return { start, end, fields, side: whose(source.text, group, start) }
}

function whose(text: string, group: readonly PrintedField[], start: number): HeaderRun['side'] {
  const mark = group[0]!.mark
  if (mark !== '') return mark === '>' ? 'request' : 'response'
  const sides = group.map((field) => sideOf(field.name))
  const count = (side: string) => sides.filter((each) => each === side).length
  const balance = count('response') - count('request')
  if (balance !== 0) return balance > 0 ? 'response' : 'request'
  const before = text.slice(Math.max(0, start - 80), start)
  return /\breq(?:uest)?[ _-]?(?:headers?|opts|options)?\b(?![^]*respon)/i.test(before) ? 'request' : 'response'
}
