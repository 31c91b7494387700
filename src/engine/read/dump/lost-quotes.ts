import { turn } from '../../budget.ts'
/** A string that is being read, up to a quote that doesn't close it. */
export interface OpenString {
  from: number
  /** Offset of that quote. */
  at: number
  /** Opening less closing brackets in it. */
  depth: number
  /** It is where a key may be. */
  isKey: boolean
}

/**
 * Where a string ends whose closing quote was lost, judged by the next quote: it begins the next key after a comma or on a line of its
 * own, or it begins the value of what was a key. -1 if none was lost.
 */
export function endBeforeLostQuote(text: string, { from, at, depth, isKey }: OpenString): number {
  if (isKey) {
    const key = keyWithMark.exec(text.slice(from, Math.min(at, from + 80)))
    if (key !== null) return from + key[1]!.length
  }
  if (depth > 0 || !startsQuotedPair(text, at)) return -1
  const end = backOver(text, from, at, isSpace)
  if (text[end - 1] !== ',') return text.slice(end, at).includes('\n') ? endBeforeClosing(text, from, end, depth) : -1
  return end - 1 > from ? endBeforeClosing(text, from, backOver(text, from, end - 1, isSpace), depth) : -1
}

/** Without the brackets at its end that nothing in the string opened: they close what is around it. */
export function endBeforeClosing(text: string, from: number, end: number, depth: number): number {
  let last = end
  for (let left = -depth; left > 0 && /[}\]]/.test(text[last - 1] ?? ''); left--)
    last = backOver(text, from, last - 1, isSpace)
  return last
}

const keyWithMark = /^([A-Za-z_$][\w$.-]{0,60}):(?=[\s,[{}\]\d-]|$|(?:true|false|null)\b)/

function backOver(text: string, from: number, end: number, is: (unit: number) => boolean): number {
  let at = end
  while (turn() && at > from && is(text.charCodeAt(at - 1))) at--
  return at
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

export function startsQuotedPair(text: string, at: number): boolean {
  quotedPair.lastIndex = at
  return quotedPair.test(text)
}
const quotedPair = /["'“][^"'”\n]{1,100}["'”]\s{0,9}(?::|=>)/y

/** `"b""c": 1`, `"a""b",`, `"a"1,`: the separator between two values was lost. */
export function startsNextValue(text: string, at: number): boolean {
  nextValue.lastIndex = at
  return nextValue.test(text)
}
const nextValue =
  /"[^"\n]{1,100}"\s{0,9}[:,\]}]|(?:-?\d[\d.eE+-]{0,30}|true|false|null)\s{0,9}[,}\]]|[[{]\s{0,100}["{[\]}]/y

/** Up to the quote that closes a text in a map of JSON whose opening quote was lost: `"a": text, more", …`; `null` if there is none. */
export const lostOpening = /\p{L}[^"\n{}[\]]{0,300}(?<![,\s])(?="\s{0,100}[,}\]])/uy
