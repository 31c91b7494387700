import type { MappedText } from '../text/mapped-text.ts'
import { cut } from '../text/mapped-text.ts'
import { isAdvice, isAside, isVague } from './asides.ts'
import type { Block } from './blocks.ts'
import { clipBlock } from './clip-block.ts'
import type { ClippedBlock, ClippedLine } from './clip-block.ts'
import { labelRank, splitLabel } from './labels.ts'
import { restatesStatus } from './restates-status.ts'

/**
 * The sentence of a page that says more than the status, as the texts that it consists of; `null` if there is none. What a label or
 * the markup calls the message comes before what only looks like a sentence, which comes before what says little.
 */
export function sentenceOf(blocks: readonly Block[]): MappedText[] | null {
  const clipped = blocks.map(clipBlock).filter(({ is, lines }) => is !== 'title' && lines.length > 0)
  const best = [...labeled(clipped), ...unlabeled(clipped)].reduce<Candidate | null>(
    (first, candidate) => (first === null || candidate.worth > first.worth ? candidate : first),
    null,
  )
  return best && best.lines.map(({ text }) => text)
}

interface Candidate {
  /** Of equal ones the first counts. */
  worth: number
  lines: readonly ClippedLine[]
}

/** What a sentence is worth by what it is: the most first. */
const worth = {
  calledMessage: 10,
  calledReason: 9,
  sentence: 8,
  calledDescription: 7,
  lesser: 6,
  vague: 5,
  heading: 4,
  advice: 3,
  calledMessageButStatus: 2,
} as const
const byLabel = [worth.calledMessage, worth.calledReason, worth.calledDescription] as const

/** `Message: …`, a cell beside or a paragraph below such a name, and what a paragraph with a colon at its end leads to. */
function labeled(blocks: readonly ClippedBlock[]): Candidate[] {
  return blocks.flatMap(({ is, lines }, index) =>
    lines.flatMap((line, at): Candidate[] => {
      const isLast = at === lines.length - 1
      const next = isLast ? valueOf(blocks[index + 1]) : [lines[at + 1]!]
      const split = splitLabel(line.text.text, line.bold)
      if (split !== null && split.valueStart < line.text.text.length) {
        const value = cut(line.text, split.valueStart)
        return called(byLabel[split.rank - 1]!, [{ text: value, plain: value.text, bold: 0 }], split.rank)
      }
      const rank = labelRank(line.plain)
      const isName = is === 'term' || is === 'heading' || line.bold >= line.plain.length || /[:：]$/.test(line.plain)
      if (rank !== null && isName) return called(byLabel[rank - 1]!, next, rank)
      return isLast && leadsToError(line.plain) && blocks[index + 1]?.is !== 'item' ? called(worth.calledReason, next, 1) : [] // prettier-ignore
    }),
  )
}

const valueOf = (block: ClippedBlock | undefined): readonly ClippedLine[] =>
  block === undefined || block.is === 'heading' || block.is === 'term' || block.is === 'address' ? [] : block.lines

/** Where the page calls it the message, HTTP's words for the status are better than nothing. */
function called(worthOfLabel: number, lines: readonly ClippedLine[], rank: number): Candidate[] {
  const all = lines.map(({ plain }) => plain).join(' ')
  if (!/\p{L}/u.test(all) || all.length > longest || isAside(all)) return []
  if (!restatesStatus(all)) return [{ worth: worthOfLabel, lines }]
  return rank < 3 ? [{ worth: worth.calledMessageButStatus, lines }] : []
}

/** The longest text that is a sentence, not a document. */
const longest = 2000

/** `The requested URL caused an error:`, also with an address after the colon. */
const leadsToError = (text: string): boolean =>
  text.length <= 300 &&
  /[:：](?:\s?(?:https?:|\/)\S{0,200})?$/.test(text) &&
  /\berror|problem|fail|reason|wrong|message|because|exception/i.test(text)

/** Paragraphs, and headings that are sentences. */
function unlabeled(blocks: readonly ClippedBlock[]): Candidate[] {
  const firstHeading = blocks.findIndex(({ is }) => is === 'heading')
  const rules = Math.max(0, ...blocks.map((block) => block.rules))
  return blocks.flatMap((block, index): Candidate[] => {
    const before = blocks[index - 1]
    const isValue = block.is === 'value' && (before?.is === 'term' || before?.lines.at(-1)?.plain.endsWith(':'))
    if (block.isLink || isValue || block.is === 'term' || block.is === 'address') return []
    const from = block.lines.findIndex((line) => says(line))
    const line = block.lines[from]
    if (line === undefined) return []
    // Text below the last rule of a page that isn't a sentence is the name of the server.
    if (rules > 0 && block.rules === rules && !isSentence(line.plain) && firstHeading >= 0) return []
    const worthOfBlock = worthOf(block, line, index < firstHeading)
    const until = block.lines.findIndex((other, at) => at > from && (!says(other) || /^if you\b/i.test(other.plain)))
    const lines = block.lines.slice(from, until < 0 ? undefined : until).slice(0, mostLines)
    return worthOfBlock === 0 ? [] : [{ worth: worthOfBlock, lines }]
  })
}

const mostLines = 6

function worthOf(block: ClippedBlock, { plain }: ClippedLine, isBeforeHeading: boolean): number {
  if (isVague(plain)) return worth.vague
  if (isAdvice(plain)) return block.is === 'heading' ? 0 : worth.advice
  if (messageNames.test(block.names)) return worth.calledReason
  if (block.is === 'heading' && /\b[1-5]\d\d\b/.test(plain)) return worth.lesser
  if (block.is === 'heading') return isSentence(plain) ? worth.sentence : wordsIn(plain) > 1 ? worth.heading : 0
  if (block.isTraceback || block.is === 'item' || isBeforeHeading) return worth.lesser
  return wordsIn(plain) > 2 || isSentence(plain) || block.is === 'pre' ? worth.sentence : worth.lesser
}

/** Classes and ids of elements that hold the message: `exception-message`, `error_description`. */
const messageNames =
  /(?:^|[\s_-])(?:message|msg|errormsg|errormessage|exception[_-]value|(?:error|exception)[_-](?:text|description|reason|value))(?=\s|$)/i

/** Whether a line says something about the error that the status doesn't. */
function says({ text, plain, bold }: ClippedLine): boolean {
  if (plain.length > longest || wordsIn(plain) < 2) return false
  const label = bold > 0 ? `${text.text.slice(0, bold)}:` : ''
  if (isAside(plain) || isAside(label) || restatesStatus(plain) || /[:：?]$|^[{[]/.test(plain)) return false
  return !leadsToError(plain) && splitLabel(text.text, bold) === null
}

const isSentence = (text: string): boolean => /[.!。！]["'”’)]?$/.test(text) || wordsIn(text) >= 5

/** Languages without blanks between words: two signs count as one. */
function wordsIn(text: string): number {
  const start = text.slice(0, 400)
  const signs = start.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  return signs > 0 ? Math.ceil(signs / 2) : (start.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0)
}
