import { editDistance, typoLimit } from '../engine/classify/code.ts'
import { dense, plain, wordsOfName } from './words.ts'

/**
 * How near a name is to what was asked for: exact 100, its start 80 to 89, its middle 60 to 69, mistyped 40 to 49, else 0. A name that
 * ends sooner after what was asked is nearer, and so is one whose words are whole.
 */
export function scoreName(asked: string, name: string): number {
  const [wanted, key] = [dense(asked), dense(name)]
  if (!wanted || !key) return 0
  if (wanted === key) return 100
  const rest = Math.min(9, (key.length - wanted.length) / 8)
  const words = wordsOfName(name)
  if (key.startsWith(wanted)) return 88 - rest + (endsAtWord(wanted, words) ? 1 : 0) - (wanted.length < 3 ? 20 : 0)
  if (wanted.length > 2 && key.includes(wanted)) return 68 - rest - (startsAtWord(wanted, words) ? 0 : 1)
  return Math.max(scoreTypos(wanted, key), scoreOneHalfTyped(asked, key))
}

/** Numbers are never mistaken: 429 is not 428. */
function scoreTypos(wanted: string, key: string): number {
  if (/^\d+$/.test(wanted)) return 0
  const limit = typoLimit(wanted)
  const edits = editDistance(wanted, key, limit)
  return edits > limit ? 0 : 50 - 4 * edits
}

/** A start with a typing error in it: `forbiden_sco`. */
function scoreOneHalfTyped(asked: string, key: string): number {
  const wanted = dense(asked)
  if (wanted.length < 6 || /^\d+$/.test(plain(asked))) return 0
  const best = Math.min(...[-1, 0, 1].map((more) => editDistance(wanted, key.slice(0, wanted.length + more), 1)))
  return best > 1 ? 0 : 42 - Math.min(2, (key.length - wanted.length) / 16)
}

function endsAtWord(wanted: string, words: string[]): boolean {
  let length = 0
  return words.some((word) => (length += word.length) === wanted.length)
}

function startsAtWord(wanted: string, words: string[]): boolean {
  return words.some((_, index) => words.slice(index).join('').startsWith(wanted))
}
