import { errorLikeness } from './error-likeness.ts'
import { findIslands } from './islands.ts'
import type { Island } from './islands.ts'
import { cut } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import { parseJson } from './parse-json.ts'
import { isTooDeep } from './nesting.ts'
import type { ReadJson } from './json-read.ts'
import { longestRepair, repair } from './repair.ts'

/** The value of a text that is nearly JSON, or has JSON in it; `null` where it is none. */
export function readNearlyJson(text: MappedText): ReadJson | null {
  const best = bestIsland(text)
  if (best === null) return null
  const isPart = best.start > 0 || best.end < text.text.length
  return isPart ? { ...best, steps: [describeIsland(best.islands), ...best.steps] } : best
}

interface FoundIsland extends ReadJson {
  start: number
  end: number
  /** How many values the text has, and whether there is nothing else in it. */
  islands: number
  isList: boolean
}

/** The bracketed part that looks most like an error, valid JSON before what had to be repaired. */
export function bestIsland(text: MappedText): FoundIsland | null {
  const known = found.get(text)
  if (known !== undefined) return known
  const best = findBestIsland(text)
  found.set(text, best)
  return best
}

/** Repairs are costly, and the same text is looked at once as a wrapping and once as the body. */
const found = new WeakMap<MappedText, FoundIsland | null>()

function findBestIsland(text: MappedText): FoundIsland | null {
  const islands = findIslands(text.text)
  const isList = gapsOf(text.text, islands).every((gap) => /^[\s,]*$/.test(gap))
  const unclosed = islands.findIndex(({ isClosed }) => !isClosed)
  const count = unclosed < 0 ? islands.length : unclosed + 1
  let best: FoundIsland | null = null
  let bestPoints = -1
  let repairable = longestRepair
  for (const { start, end, isClosed } of islands) {
    const part = cut(text, start, end)
    const isWhole = start === 0 && end === text.text.length
    const value = isClosed && !isTooDeep(part.text) ? parseJson(part.text) : undefined
    const repaired = value === undefined && repairable > 0 ? repair(part) : null
    if (value === undefined) repairable -= part.text.length
    const read = value ?? repaired?.value
    if (read === undefined || (Array.isArray(read) && !isWhole && typeof read[0] !== 'object')) continue
    const points = 2 * errorLikeness(read) + (value === undefined ? 0 : 1)
    const isAtEdge = start === 0 || end === text.text.length
    if (points <= bestPoints || (points === 0 && !isAtEdge && value === undefined)) continue
    bestPoints = points
    best = {
      value: read,
      text: repaired?.text ?? part,
      repaired: repaired?.json ?? null,
      steps: [],
      repairs: repaired?.repairs ?? [],
      looksLikePython: repaired?.looksLikePython ?? false,
      start,
      end,
      islands: count,
      isList,
    }
    // What comes after an opening bracket that is never closed lies inside it.
    if (!isClosed && (points > 0 || start === 0)) break
  }
  return best
}

function gapsOf(text: string, islands: readonly Island[]): string[] {
  let end = 0
  const gaps = islands.map((island) => {
    const gap = text.slice(end, island.start)
    end = island.end
    return gap
  })
  return [...gaps, text.slice(end)]
}

export function describeIsland(islands: number): string {
  return islands > 1
    ? `took one of ${islands} JSON values, the one most like an error`
    : 'left out the text around the JSON'
}
