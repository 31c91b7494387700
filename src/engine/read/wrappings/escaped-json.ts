import { findDumps } from '../dump/find-dumps.ts'
import type { Layer } from '../layer.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { openString } from '../text/open-string.ts'
import { readSurroundings } from '../statements/surroundings.ts'

/** JSON whose quotes are escaped, as it stands inside a string of a log line: `body="{\"error\":…}"`, or escaped twice. */
export function peelEscapedJson(source: MappedText): Layer | null {
  const { text } = source
  const match = escapedPattern.exec(text)
  if (match === null || isMember(text, match.index)) return null
  const start = match.index
  const end = endOfEscaped(text, start)
  const around = compose(source, [{ start: 0, end: start }, { start: end, end: text.length }]) // prettier-ignore
  return {
    inner: openString(source, start, end),
    innerIs: 'paste',
    steps: ['undid the escapes of JSON inside a string'],
    form: 'log-line',
    found: readSurroundings(around),
  }
}

/** White space may be escaped as well. */
const escapedPattern = /[{[](?:\s|\\{1,8}[nrt]){0,100}\\{1,8}"/

/** It stands in a JSON value that is not a log record: there it is a member like others. */
function isMember(text: string, offset: number): boolean {
  const island = findDumps(text.slice(0, offset + 1))[0]
  return island !== undefined && !island.isClosed && !logNames.test(text.slice(island.start, island.start + 2000))
}

const logNames = /"(?:level|lvl|severity|@timestamp|logger|ts|time|timestamp|log|statusCode)"\s*:/i

/** The first quote that is not escaped ends the string that the JSON stands in. */
function endOfEscaped(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}
