import { rewrite, toPaste, trim } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { blocksOf } from './blocks.ts'
import { jsonIn } from './json-in-page.ts'
import type { BlockKind } from './open-elements.ts'
import { sentenceOf } from './sentence.ts'

/** A text of a page: decoded, each run of blanks one blank; and where it is in the source. */
export interface PageText {
  text: string
  start: number
  end: number
}

export interface Page {
  title: PageText | null
  headings: (PageText & { level: number })[]
  /** What says more than the status. */
  sentence: PageText | null
  /** The sentence; else the first heading with a word in it, else the title, else the first text of the page. */
  message: PageText | null
  /** Numbers from 100 to 599 in the title and the headings. */
  statuses: { status: number; start: number; end: number }[]
  /** All that a reader sees, in its order; without the title. */
  blocks: (PageText & { is: BlockKind })[]
  /** What may be JSON: the content of a block that begins and ends in brackets. Its places are those in the source. */
  json: MappedText | null
}

/** Reads a page of HTML, a fragment of one too, or one that is cut off. Never throws; linear; what comes after the first 64 kB isn't read. */
export function readPage(source: string): Page {
  const page = source.slice(0, longest)
  const blocks = blocksOf(page)
  const texts = blocks.map(({ text, is, level }) => ({ ...placed(text), is, level, mapped: text }))
  const seen = texts.filter(({ is }) => is !== 'title')
  const title = texts.find(({ is }) => is === 'title') ?? null
  const headings = seen.filter(({ is }) => is === 'heading')
  const found = sentenceOf(blocks)
  const sentence = found === null ? null : joined(found)
  return {
    title: title === null ? null : place(title),
    headings: headings.map((heading) => ({ ...place(heading), level: heading.level })),
    sentence,
    message: sentence ?? fallback(headings, title, seen),
    statuses: [title, ...headings].flatMap((text) => (text === null ? [] : statusesIn(text.mapped))),
    blocks: seen.map((block) => ({ ...place(block), is: block.is })),
    json: jsonIn(blocks),
  }
}

const longest = 64 * 1024

interface BlockText extends PageText {
  mapped: MappedText
  level: number
}

function fallback(
  headings: readonly BlockText[],
  title: BlockText | null,
  seen: readonly BlockText[],
): PageText | null {
  const hasWord = ({ text }: PageText) => /\p{L}/u.test(text)
  const first = headings.find((heading) => heading.level === 1 && hasWord(heading))
  const titled = title !== null && hasWord(title) && !/^errors?\W*$/i.test(title.text) ? title : null
  const text = first ?? titled ?? headings.find(hasWord) ?? seen.find(({ text }) => hasWord({ text, start: 0, end: 0 }) && text.length <= 300) ?? title ?? headings[0] // prettier-ignore
  return text === undefined ? null : place(text)
}

function statusesIn(text: MappedText): Page['statuses'] {
  return [...text.text.matchAll(/(?<![\w.,/-])[1-5]\d\d(?![\w/-]|[.,]\d\d\d)/g)].map((match) => {
    const [start, end] = toPaste(text, match.index, match.index + match[0].length)
    return { status: Number(match[0]), start, end }
  })
}

/** Texts as one. */
function joined(texts: readonly MappedText[]): PageText {
  const places = texts.map(placed)
  return { text: places.map(({ text }) => text).join(' '), start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 }
}

function placed(source: MappedText): PageText {
  const tidy = trim(rewrite(source, /\s+/g, () => ' '))
  const [start, end] = toPaste(tidy, 0, tidy.text.length)
  return { text: tidy.text, start, end }
}

const place = ({ text, start, end }: PageText): PageText => ({ text, start, end })
