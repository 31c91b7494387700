import { formOfText } from '../form-of-text.ts'
import type { Layer } from '../layer.ts'
import { compose, cut, trim } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { openString } from '../open-string.ts'
import { bestIsland, describeIsland } from '../read-islands.ts'
import { readSurroundings } from '../surroundings.ts'

/** Text with JSON (or a Python or JavaScript literal) in it: a log line, an exception text, several JSON values, a shell prompt behind it. */
export function peelTextAroundJson(source: MappedText): Layer | null {
  if (/^\s*</.test(source.text)) return null
  const text = trim(source)
  const island = bestIsland(text)
  if (island === null) return null
  const { start, end, islands, isList } = island
  const around = compose(text, [{ start: 0, end: start }, { start: end, end: text.text.length }]) // prettier-ignore
  if (around.text.trim() === '') return null
  return {
    inner: cut(text, start, end),
    innerIs: 'paste',
    steps: [describeIsland(islands)],
    form: isList ? 'json' : formOfText(around.text),
    found: isList ? {} : readSurroundings(around),
  }
}

/** A Python bytes literal (`b'…'`), or JSON in shell quotes (`'…'`), as the whole text. */
export function peelQuoted(source: MappedText): Layer | null {
  const match = /^\s*(b?)(['"])(?=\s*[{[])/.exec(source.text)
  if (match === null || (match[1] === '' && match[2] === '"')) return null
  const text = trim(source)
  if (text.text.at(-1) !== match[2]) return null
  const isBytes = match[1] === 'b'
  const start = isBytes ? 2 : 1
  return {
    inner: isBytes ? openString(text, start, text.text.length - 1) : cut(text, start, text.text.length - 1),
    innerIs: 'paste',
    steps: [isBytes ? 'opened a Python bytes literal' : 'removed the quotes around it'],
    form: isBytes ? 'python-repr' : null,
    found: {},
  }
}
