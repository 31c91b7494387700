import type { Kind } from '../model.ts'
import { families } from './families.ts'
import type { Family, Sureness } from './family.ts'
import { wordsOf } from './words-of.ts'

/** The kind of some words, and where they are in the text. */
export interface SaidKind {
  kind: Kind
  sureness: Sureness
  start: number
  end: number
}

/**
 * The kind of failure in a text: a message, an error code in any style or the name of an exception's class. `null` if its words
 * don't say. Reads the first 4,000 characters.
 */
export function kindOfWords(source: string): SaidKind | null {
  const { text, placeOf } = wordsOf(source)
  const said = ` ${text} `
  let best: { family: Family; index: number; length: number } | null = null
  for (const { family, pattern } of compiled) {
    if (best !== null && rank[family.sureness] < rank[best.family.sureness]) break
    const match = pattern.exec(said)
    if (match === null) continue
    if (best === null || match.index < best.index) best = { family, index: match.index, length: match[0].length }
  }
  if (best === null) return null
  const { family, index, length } = best
  // One space is before and after what was found.
  const { start } = placeOf(index)
  const { end } = placeOf(Math.max(index, index + length - 3))
  return { kind: family.kind, sureness: family.sureness, start, end: Math.max(start, end) }
}

const rank = { sure: 2, likely: 1, weak: 0 } satisfies Record<Sureness, number>

/** The surest first; whole words only. */
const compiled = [...families]
  .sort((a, b) => rank[b.sureness] - rank[a.sureness])
  .map((family) => ({ family, pattern: new RegExp(` (?:${family.words})(?= )`) }))
