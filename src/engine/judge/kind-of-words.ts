import type { Kind } from '../model.ts'
import { families } from './families.ts'
import type { Family, Sureness } from './family.ts'
import { wordsOf } from './words-of.ts'

/** A kind that words say, and where they stand in the text. */
export interface SaidKind {
  kind: Kind
  sureness: Sureness
  start: number
  end: number
}

/**
 * What kind of failure a text speaks of: a sentence, an error code in any style or the name of an exception's class. `null` where its words
 * say none. Reads the first 4,000 characters.
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
  // One blank stands before and behind what was found.
  const { start } = placeOf(index)
  const { end } = placeOf(Math.max(index, index + length - 3))
  return { kind: family.kind, sureness: family.sureness, start, end: Math.max(start, end) }
}

const rank = { sure: 2, likely: 1, weak: 0 } satisfies Record<Sureness, number>

/** The surest first; whole words only. */
const compiled = [...families]
  .sort((a, b) => rank[b.sureness] - rank[a.sureness])
  .map((family) => ({ family, pattern: new RegExp(` (?:${family.words})(?= )`) }))
