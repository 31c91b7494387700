import type { Layer } from '../layer.ts'
import { cut, trim } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { openString } from '../text/open-string.ts'

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
