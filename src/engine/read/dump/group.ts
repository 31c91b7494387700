import type { Cursor } from './cursor.ts'
import { hasCommas, startsPair, startsSpacedPair } from './pair-style.ts'
import type { PairStyle } from './pair-style.ts'

/** `item`: in a list. `value`: after a key. */
export type Role = 'item' | 'value'

/** A bracket that opens, with the class name before it. */
export interface Opening {
  /** Where the value begins: at the class name, or the bracket. */
  start: number
  /** Offset after the bracket. */
  inside: number
  open: string
  close: string
  label: string
}

/** What is between two brackets, as far as it was read: how its pairs are written shows where the next one ends. */
export interface Group extends Opening {
  parent: Group | null
  /** Of its first pair. */
  style: PairStyle | null
  hasKeys: boolean
  endsInComma: boolean
  /** Some key has no quotes: then values may have none either, and hold commas and spaces. */
  hasBareKeys: boolean
  /** The last of its keys without quotes. */
  lastKey: string
  isSpaced: boolean | null
  /** A pair is on the line of the bracket or of the pair before it. */
  hasPairsInLine: boolean
}

export const closers = new Map([['{', '}'], ['[', ']'], ['(', ')'], ['<', '>']]) // prettier-ignore

export const groupOf = (opening: Opening, parent: Group | null): Group => ({
  ...opening,
  parent,
  style: null,
  hasKeys: false,
  endsInComma: false,
  hasBareKeys: false,
  lastKey: '',
  isSpaced: null,
  hasPairsInLine: false,
})

/** Whether only a space separates two pairs, as in Go's `map[a:b c:d]` and Python's `<Foo a=1 b=2>`. */
export function isSpaced(text: string, group: Group): boolean {
  if (group.style === null || (group.style.mark !== ':' && group.style.mark !== '=') || !group.style.isTight)
    return false
  group.isSpaced ??=
    group.open === '<' || /^(?:map|&.*)$/.test(group.label) || !hasCommas(text, group.inside, group.style)
  return group.isSpaced
}

/** Whether the next pair of a group begins at an offset after a space. */
export const startsNextPair = (text: string, at: number, group: Group): boolean =>
  group.style !== null &&
  (isSpaced(text, group)
    ? startsSpacedPair(text, at, group.style, group.label === 'map' ? group.lastKey : null)
    : startsPair(text, at, group.style))

/** A list inside of such a map: `[b c]` may be one text or two. */
export const isSpacedList = (text: string, { open, style, parent }: Group): boolean =>
  open === '[' && style === null && parent !== null && parent.hasBareKeys && isSpaced(text, parent)

/** Values have no quotes here, so that a bracket or a quote may be a part of one. */
export const mayHoldText = (group: Group | null): boolean =>
  group !== null && (group.hasBareKeys || (group.style === null && group.parent?.hasBareKeys === true))

/** Its pairs aren't printed one per line, and its bracket is closed: then a text in it may have several lines. */
export const isInline = (cursor: Cursor, group: Group | null): boolean =>
  group !== null && group.hasPairsInLine && cursor.partnerOf(group.inside - 1) > 0

/** After tight marks, as Go and Java write them, no language prints its own literals: `[Timeout]` is a list there. */
export const isOfTightPairs = (group: Group | null): boolean =>
  mayHoldText(group) && (group?.style ?? group?.parent?.style)?.isTight === true
