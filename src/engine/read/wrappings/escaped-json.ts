import { bestIsland } from '../json/read-islands.ts'
import type { Layer } from '../layer.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { openString } from '../text/open-string.ts'
import { readSurroundings } from '../statements/surroundings.ts'

/** JSON whose quotes are escaped, as it is inside a string of a log line: `body="{\"error\":…}"`, or escaped twice. */
export function peelEscapedJson(source: MappedText): Layer | null {
  const { text } = source
  const match = escapedPattern.exec(text)
  if (match === null || isMember(source, match.index)) return null
  const start = match.index
  const end = endOfEscaped(text, start)
  const around = compose(source, [{ start: 0, end: start }, { start: end, end: text.length }]) // prettier-ignore
  return {
    inner: openString(source, start, end),
    innerIs: 'paste',
    steps: ['decoded JSON that was escaped inside a string'],
    form: 'log-line',
    found: readSurroundings(around),
  }
}

/** White space may be escaped as well. */
const escapedPattern = /[{[](?:\s|\\{1,8}[nrt]){0,100}\\{1,8}"/

/** It is in a value that is read as a whole: there it is an ordinary member. */
function isMember(source: MappedText, offset: number): boolean {
  const whole = bestIsland(source)
  return whole !== null && whole.start <= offset && offset < whole.end
}

/** The first quote that isn't escaped ends the string that the JSON is in. */
function endOfEscaped(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}
