import { errorLikeness } from './error-likeness.ts'
import { describeRepairs } from './describe-repairs.ts'
import { findDumps } from '../dump/find-dumps.ts'
import type { FoundDump } from '../dump/find-dumps.ts'
import { readDump } from '../dump/read-dump.ts'
import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { parseJson } from './parse-json.ts'
import { isTooDeep } from './nesting.ts'
import type { ReadJson } from './json-read.ts'
import { dumpAsJson } from '../segment/dump-as-json.ts'
import { findRecord, isHeaderMap } from '../segment/peel-record.ts'

/** The value of a text that is nearly JSON, or has JSON in it; `null` if there is none. */
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
  const islands = findDumps(text.text)
  const isList = gapsOf(text.text, islands).every((gap) => /^[\s,]*$/.test(gap))
  const unclosed = islands.findIndex(({ isClosed }) => !isClosed)
  const count = unclosed < 0 ? islands.length : unclosed + 1
  let best: FoundIsland | null = null
  let bestPoints = -1
  let readable = longestDumps
  for (const { start, end, isClosed } of islands) {
    const isWhole = start === 0 && end === text.text.length
    const read = readIsland(text, { start, end, isClosed }, readable)
    if (read === null) continue
    if (read.isDump) readable -= end - start
    if (Array.isArray(read.value) && !isWhole && typeof read.value[0] !== 'object') continue
    if (isHeaderMap(read.value) && (islands.length > 1 || !isWhole)) continue
    const record = findRecord(read.value)
    // A record without its body says less than a separate body.
    const ofRecord = record === null ? 0 : record.body === null ? 5 : 9
    const likeness = errorLikeness(read.value)
    // `<Response status_code=400>` is a client's object: a status and a name in it make it no body.
    const isClients = text.text[start] === '<' && likeness < 3
    const points = Math.max(isClients ? 0 : 2 * likeness, ofRecord) + (read.isDump ? 0 : 1)
    // A message that quotes the value it rejects, as in Kubernetes, is the text to read.
    if (points < 2 && text.text.endsWith('Invalid value: ', start)) continue
    const isAtEdge = start === 0 || end === text.text.length
    if (points <= bestPoints || (points === 0 && !isAtEdge && read.isDump)) continue
    bestPoints = points
    best = { ...read, start, end, islands: count, isList }
    // What comes after an opening bracket that is never closed lies inside it.
    if (!isClosed && (points > 0 || start === 0)) break
  }
  return best
}

/** All dumps of a text together are read up to this many characters. */
const longestDumps = 1024 * 1024

function readIsland(text: MappedText, { start, end, isClosed }: FoundDump, most: number): ReadJson | null {
  const part = cut(text, start, end)
  const value = isClosed && !isTooDeep(part.text) ? parseJson(part.text) : undefined
  if (value !== undefined) return { value, text: part, isDump: false, steps: [], repairs: [], looksLikePython: false }
  const dump = most > 0 ? readDump(part.text, 0, { length: most }) : null
  if (dump === null || typeof dump.node.value !== 'object') return null
  const json = dumpAsJson(part, dump.node)
  const read = parseJson(json.text)
  return read === undefined || read === null
    ? null
    : {
        value: read,
        text: json,
        isDump: true,
        steps: [],
        repairs: describeRepairs(dump.defects, dump.isCutOff),
        looksLikePython: dump.defects.unquotedKeys === 0 && dump.defects.singleQuotes + dump.defects.pythonWords > 0,
      }
}

function gapsOf(text: string, islands: readonly FoundDump[]): string[] {
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
    ? `of ${islands} JSON values, took the one that looks most like an error`
    : 'ignored the text around the JSON'
}
