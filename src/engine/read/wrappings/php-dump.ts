import type { Layer } from '../layer.ts'
import { compose, cut } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { readPhpDump } from '../read-php-dump.ts'
import { readSurroundings } from '../surroundings.ts'

/** What PHP's `print_r` and `var_dump` show of an array or object, with the text around it. */
export function peelPhpDump(source: MappedText): Layer | null {
  const text = cut(source, 0, Math.min(source.text.length, longest))
  const start = text.text.search(
    /(?:\bArray|\b[A-Za-z_][\w\\]{0,100} Object)\s{1,40}\(\s{1,40}\[|\b(?:array\(\d+\)|object\([^)\n]{1,100}\)#\d+ \(\d+\)) \{\s{1,40}\[/,
  )
  const read = start < 0 ? null : readPhpDump(text, start)
  if (read === null) return null
  const around = compose(source, [{ start: 0, end: start }, { start: read.end, end: source.text.length }]) // prettier-ignore
  return {
    inner: cut(source, start, read.end),
    innerIs: 'body',
    steps: ['read an array as PHP prints it'],
    form: around.text.trim() === '' ? null : 'exception',
    found: readSurroundings(around),
    json: read.json,
  }
}

const longest = 64 * 1024
