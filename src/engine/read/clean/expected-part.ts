import type { Layer } from '../layer.ts'
import { count, linesOf, type Line } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/**
 * The part of a report that shows the response its writer wanted, under a heading of its own (`Expected:`, `### Want`, `h3. Expected behavior`): it
 * says nothing about the one that came. It ends at the next heading. It stays if nothing else is in the report.
 */
export function peelExpectedPart(source: MappedText): Layer | null {
  const text = source.text.slice(0, reach)
  if (!mention.test(text)) return null
  const words = (line: Line): string => source.text.slice(line.start, Math.min(line.end, line.start + 80))
  const first = linesOf(text).findIndex((line) => isHeadingOf(expected, words(line)))
  if (first < 0) return null
  const lines = linesOf(source.text)
  const below = (isEnd: (line: string) => boolean): number =>
    lines.findIndex((line, i) => i > first && isEnd(words(line)))
  const last = [below(isHeading), below((line) => label.test(line)), lines.length].find((index) => index >= 0)!
  const start = lines[first]!.start
  const end = lines[last]?.start ?? source.text.length
  // A report says what came as well; a test's printout has the value alone.
  if (!lines.some((line, i) => (i < first || i >= last) && isHeadingOf(came, words(line))) && !hasStatusLine(source.text, start, end)) return null // prettier-ignore
  const rest = compose(source, [
    { start: 0, end: start },
    { start: end, end: source.text.length },
  ])
  if (!/[{<]|\b[1-5]\d\d\b/.test(rest.text)) return null
  return {
    inner: rest,
    innerIs: 'paste',
    steps: [`left out ${count(last - first, 'line')} about what was expected`],
    form: null,
    found: {},
  }
}

const reach = 16_384
const mention = /\b(?:expect|want)/i

const expected =
  /^(?:what (?:i|we|you) )?(?:expected|expects?|want(?:ed)?|expectation|expected (?:behaviou?r|results?|response|output|status|outcome|to happen))$/i
const came =
  /^(?:what (?:i|we|you) )?(?:actual|got|received|observed|instead|current|actual(?:ly)?|(?:actual|current|observed) (?:behaviou?r|results?|response|output|status|outcome)|what happen(?:s|ed)(?: instead)?|what actually happen(?:s|ed)|get instead|got instead)$/i

/** The words of a heading on a line of its own: marked as one in Markdown, Jira or HTML, bold, bare or ended by a colon. */
const heading = /^[ \t]{0,3}(?:#{1,6} +|h[1-6]\. +|={2,4} *|<h[1-6]>|\*{1,2}|__?)?([A-Za-z][\w ’'/()-]{1,50}?)[?]?(?:[:：])?(?:={2,4}|<\/h[1-6]>|\*{1,2}|__?)?[:：]?[ \t]*$/ // prettier-ignore
const marked = /^[ \t]{0,3}(?:#{1,6} +\S|h[1-6]\. +\S|={2,4} *\w|<h[1-6]>|\*\*[A-Z][^*]{1,50}\*\*:?[ \t]*$|\*[A-Z][^*]{1,50}\*:?[ \t]*$|__[A-Z][^_]{1,50}__:?[ \t]*$)/ // prettier-ignore

/** A label of its own ends the part where no heading does. */
const label = /^[ \t]{0,3}[A-Z][\w ]{2,40}:[ \t]*$/

const isHeadingOf = (words: RegExp, line: string): boolean => words.test(heading.exec(line)?.[1]?.trim() ?? '')

const isHeading = (line: string): boolean => marked.test(line) || isHeadingOf(came, line)

const hasStatusLine = (text: string, start: number, end: number): boolean =>
  /^[^\w\n]{0,20}(?:HTTP\/?\d?(?:\.\d)? )?[1-5]\d\d\b/m.test(text.slice(text.indexOf('\n', start) + 1, Math.min(end, start + 400))) // prettier-ignore
