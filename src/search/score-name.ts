import { editDistance, typoLimit } from '../engine/classify/code.ts'
import { keyOf } from './words.ts'

/**
 * How well a name matches a query: exact 100, its start 80 to 89, its middle 60 to 69, with typos 40 to 49, else 0. Shorter names score
 * higher, and so do matches of whole words.
 */
export function scoreName(asked: string, name: string): number {
  const wanted = keyOf(asked).dense
  const { dense: key, words } = keyOf(name)
  if (!wanted || !key) return 0
  if (wanted === key) return 100
  const rest = Math.min(9, (key.length - wanted.length) / 8)
  if (key.startsWith(wanted)) return 88 - rest + (endsAtWord(wanted, words) ? 1 : 0) - (wanted.length < 3 ? 20 : 0)
  if (wanted.length > 2 && key.includes(wanted)) return 68 - rest - (startsAtWord(wanted, words) ? 0 : 1)
  return Math.max(scoreTypos(wanted, key), scoreOneHalfTyped(wanted, key))
}

/** Numbers have no typos: 429 isn't 428. */
function scoreTypos(wanted: string, key: string): number {
  const limit = typoLimit(wanted)
  if (Math.abs(wanted.length - key.length) > limit || isNumber(wanted)) return 0
  const edits = editDistance(wanted, key, limit)
  return edits > limit ? 0 : 50 - 4 * edits
}

/** A start with a typo: `forbiden_sco`. */
function scoreOneHalfTyped(wanted: string, key: string): number {
  if (wanted.length < 6 || !beginAlike(wanted, key) || isNumber(wanted)) return 0
  const best = Math.min(...[-1, 0, 1].map((more) => editDistance(wanted, key.slice(0, wanted.length + more), 1)))
  return best > 1 ? 0 : 42 - Math.min(2, (key.length - wanted.length) / 16)
}

/** Whether one typo can explain the difference between the starts. Rules out most names quickly. */
const beginAlike = (a: string, b: string) => a[0] === b[0] || a[1] === b[1] || a[1] === b[0] || a[0] === b[1]

const isNumber = (text: string) => /^\d+$/.test(text)

function endsAtWord(wanted: string, words: string[]): boolean {
  let length = 0
  return words.some((word) => (length += word.length) === wanted.length)
}

function startsAtWord(wanted: string, words: string[]): boolean {
  return words.some((_, index) => words.slice(index).join('').startsWith(wanted))
}
