import type { Layer } from '../layer.ts'
import { linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { legibility } from './legibility.ts'

/** Joins lines that a terminal or a mail program wrapped at its width, in the middle of words and strings, if that makes the text more legible. */
export function peelFoldedLines(source: MappedText): Layer | null {
  if (source.text.length > longest || !/[{[(<=]/.test(source.text) || /^[0-9a-f]{4}: /m.test(source.text)) return null
  const lines = linesOf(source.text)
  if (lines.length < 2 || lines.length > mostLines) return null
  const lengths = lines.map(({ start, end }) => end - start)
  const width = Math.max(...lengths)
  if (width < narrowest || width > widest) return null
  const broken = breaksIn(source.text)
  const isInWord = lines.some(({ end, next }, i) => lengths[i] === width && isMidWord(source.text, end, next))
  if (broken === 0 && !isInWord) return null
  const inner = compose(source, lines.map(({ start, end, next }) => ({ start, end: end - start === width ? end : next }))) // prettier-ignore
  if (!isFolded(source.text, width) && breaksIn(inner.text) >= broken && legibility(inner) <= legibility(source))
    return null
  const steps = [`joined lines that were wrapped at ${width} columns`]
  return { inner, innerIs: 'paste', steps, form: null, found: {} }
}

const longest = 256 * 1024
const mostLines = 5000
const narrowest = 20
const widest = 400

/** A line end with no space and no tag border on either side: it may have been put into a word. */
const isMidWord = (text: string, end: number, next: number): boolean =>
  /[^\s>][^\s<]/.test(text[end - 1]! + (text[next] ?? ' '))

/** Only a wrap explains the break: in a URL or a form, which have no spaces; in markup, at the width of a terminal. */
const isFolded = (text: string, width: number): boolean =>
  new RegExp(`(?:^|\\n\\r?\\n)(?:\\S{${width}}\\n)+\\S+\\s*$`).test(text) ||
  (widths.has(width) && /^\s*<[!?a-z]/im.test(text.slice(0, 4096)))

const widths = new Set([80, 100, 120, 132, 160])

/** Places where no printer ends a line: inside a string, and in a header section before what isn't a field. */
const breaksIn = (text: string): number => brokenStrings(text) + (brokenField.test(text) ? 1 : 0)

const brokenStrings = (text: string): number => text.match(brokenString)?.length ?? 0

const brokenString =
  /[{,[:(=]\s{0,4}(["'])(?:(?!\1)[^\\\n]|\\.){0,400}\n(?:(?!\1)[^\\\n]|\\.){0,400}\1(?=\s{0,4}[,:}\])])/g

const brokenField = /^HTTP\/\d[^\n]*\n(?:[\w-]{1,80}:[^\n]*\n){1,100}(?![\w-]{1,80}:)\S/m
