import type { Layer } from '../layer.ts'
import { compose, cut } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { goStyle, javaStyle, readPrintedMap } from '../read-printed-map.ts'
import { readSurroundings } from '../surroundings.ts'

/** A map or struct as Go or Java prints it, with the text around it: `map[code:NOT_FOUND …]`, `{Code:NOT_FOUND …}`, `{code=NOT_FOUND, …}`. */
export function peelPrintedMap(source: MappedText): Layer | null {
  for (const { pattern, style, by } of printers) {
    const start = source.text.slice(0, longest).search(pattern)
    const read = start < 0 ? null : readPrintedMap(cut(source, 0, longest), start, style)
    if (read === null) continue
    const around = compose(source, [{ start: 0, end: start }, { start: read.end, end: source.text.length }]) // prettier-ignore
    return {
      inner: cut(source, start, read.end),
      innerIs: 'body',
      steps: [`read a map as ${by} prints it`],
      form: around.text.trim() === '' ? null : 'exception',
      found: readSurroundings(around),
      json: read.json,
    }
  }
  return null
}

const longest = 64 * 1024

const printers = [
  { by: 'Go', style: goStyle, pattern: /\bmap\[[A-Za-z_][\w.-]{0,100}:[^\s"\]]|(?<![\w}\]"'])&?\{[A-Z]\w{0,60}:(?!\/\/)[^\s"'`{[][^"\n]{0,400}? [A-Z]\w{0,60}:/ },
  { by: 'Java', style: javaStyle, pattern: /(?<![\w)}"'])\{[A-Za-z_][\w.-]{0,100}=(?![=>"'])[^"\n]{0,2000}?[}\]]/ },
] // prettier-ignore
