import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** The numbers of lines that a viewer shows in a column of its own, and that were copied as lines: before each line, or all before the first. */
export function peelLineNumbers(source: MappedText): Layer | null {
  if (source.text.length > longest || !numberAlone.test(source.text)) return null
  const lines = linesOf(source.text).map((line) => ({ ...line, number: numberOf(source.text.slice(line.start, Math.min(line.end, line.start + widest))) })) // prettier-ignore
  const numbered = lines.filter(({ number }) => number !== null)
  if (numbered.length < fewest || numbered.some(({ number }, n) => number !== numbered[0]!.number! + n)) return null
  // Statuses of a list may follow each other too.
  const between = lines.filter((line, n) => line.number !== null && (lines[n + 1]?.number ?? null) === null).length
  if (numbered[0]!.number !== 1 && between < numbered.length - 1) return null
  return {
    inner: compose(source, lines.flatMap(({ start, next, number }) => (number === null ? [{ start, end: next }] : []))), // prettier-ignore
    innerIs: 'paste',
    steps: [`removed ${count(numbered.length, 'line number')}`],
    form: null,
    found: {},
  }
}

const longest = 256 * 1024
const fewest = 3
const widest = 24

/** One look saves most texts the rest. */
const numberAlone = /^[ \t]*\d{1,6}[ \t]*\r?\n/m

const numberOf = (line: string): number | null => (/^[ \t]*\d{1,6}[ \t]*$/.test(line) ? Number(line) : null)
