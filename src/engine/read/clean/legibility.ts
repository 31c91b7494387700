import type { MappedText } from '../text/mapped-text.ts'
import { bestIsland } from '../json/read-islands.ts'
import { deepLikeness } from '../json/error-likeness.ts'
import { headerRuns } from '../segment/header-runs.ts'

/**
 * How legible a text is: status lines and tags at the start of a line, header fields, and a value that looks like an error, valid JSON
 * before a printout. A step of cleaning is kept only if it makes the text more legible.
 */
export function legibility(source: MappedText): number {
  const lines = (/^[ \t]*HTTP\/\d/m.test(source.text) ? 6 : 0) + (/^[ \t]*<[!?a-z]/im.test(source.text) ? 3 : 0)
  const fields = headerRuns(source).reduce((most, run) => Math.max(most, run.fields.length), 0)
  const island = bestIsland(source)
  const value = island === null ? 0 : 2 * deepLikeness(island.value) + (island.isDump ? 0 : 5) + (island.isList ? 1 : 0)
  return lines + Math.min(fields, 6) + value
}
