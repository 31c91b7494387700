import { turn } from '../../budget.ts'
import type { Span } from '../../model.ts'
import { endOfString } from './nesting.ts'

export interface Member {
  /** The name with its quotes; `null` for an item of an array. */
  key: Span | null
  index: number | null
  start: number
  end: number
}

/** The members of the object or the items of the array that opens at `open`, in order; none for anything else. */
export function membersOf(text: string, open: number): Member[] {
  const members: Member[] = []
  const isObject = text[open] === '{'
  if (!isObject && text[open] !== '[') return members
  for (let at = skipSpace(text, open + 1); turn() && at < text.length && text[at] !== '}' && text[at] !== ']';) {
    let key: Span | null = null
    if (isObject) {
      key = [at, endOfString(text, at) + 1]
      at = skipSpace(text, skipSpace(text, key[1]) + 1)
    }
    const end = endOfValue(text, at)
    members.push({ key, index: isObject ? null : members.length, start: at, end })
    at = skipSpace(text, end)
    if (text[at] !== ',') break
    at = skipSpace(text, at + 1)
  }
  return members
}

/** One past the value that starts at `start`. */
export function endOfValue(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return endOfString(text, start) + 1
  if (first !== '{' && first !== '[') {
    let at = start
    while (turn() && at < text.length && !/[\s,\]}]/.test(text[at]!)) at++
    return Math.max(at, start + 1)
  }
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) at = endOfString(text, at)
    else if (unit === 0x7b || unit === 0x5b) depth++
    else if ((unit === 0x7d || unit === 0x5d) && --depth === 0) return at + 1
  }
  return text.length
}

export function isKey(text: string, [start, end]: Span, key: string | number): boolean {
  if (typeof key === 'number') return false
  const raw = text.slice(start, end)
  return raw === `"${key}"` || (raw.includes('\\') && raw === JSON.stringify(key))
}

export function skipSpace(text: string, start: number): number {
  let at = start
  while (turn() && at < text.length && text.charCodeAt(at) <= 0x20) at++
  return at
}
