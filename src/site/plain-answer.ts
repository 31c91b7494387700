import type { CodePage } from '../catalogue/model.ts'
import { visible } from '../visible/characters.ts'

/** Characters in a line, which fit a usual terminal. */
const width = 92
/** Lines for the advice, so that the whole text fits on a screen of 24 lines. */
const mostAdvice = 9

/**
 * The answer of a code page as plain text. It's a comment at the top of the HTML, so that `curl` shows it on the first screen, before styles
 * and navigation.
 * @param markdown the page as Markdown; the advice is its section "What to do"
 * @param about the API's name, the statuses with their names, the address of the Markdown, and the engine's sentences about retrying, the
 * headline first
 */
export function plainAnswer(
  { entry, title, summary }: CodePage,
  markdown: string,
  about: { api: string; statuses: string; markdownUrl: string; retry: string[] },
): string {
  const heading = `${entry.code === null ? '' : `${entry.code} · `}${about.statuses}`
  const { retired } = entry
  const advice = sectionOf(markdown, 'What to do')
  const lines = [
    `${heading} · ${about.api}`,
    ...(retired
      ? [
          `No longer sent${retired.since ? ` since ${retired.since}` : ''}. ${retired.instead.length > 0 ? `Replaced by ${retired.instead.join(', ')}` : 'Nothing replaces it'}.`,
        ]
      : []),
    '',
    ...shortened(wrapped(plain(`${title}. ${summary}`)), 4),
    '',
    ...(advice === '' ? [] : [...shortened(wrapped(`What to do: ${plain(advice)}`), mostAdvice), '']),
    ...shortened(wrapped(`Retry: ${about.retry.join(' ').replaceAll('`', '')}`), 4),
    '',
    `This page as Markdown: ${about.markdownUrl}`,
  ]
  // Two hyphens could end the comment.
  return lines.map(visible).join('\n').replace(/--+/g, '—')
}

/** The text of a section, without its subheadings. */
function sectionOf(markdown: string, name: string): string {
  const [, after = ''] = markdown.split(new RegExp(`^## ${name}$`, 'm'))
  const [section = ''] = after.split(/^## /m)
  const [forCaller = ''] = section.replace(/^### If you make the call$/m, '').split(/^### /m)
  return forCaller.trim()
}

/** Markdown as a terminal shows it: links as their text, without emphasis and escapes. */
const plain = (markdown: string) =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/\\([_*[\]<>~`#+.-])/g, '$1')

/** Wraps text to the width. Blank lines and the starts of list items stay. */
const wrapped = (text: string): string[] =>
  text.split(/\n\s*\n|\n(?=\s*(?:\d+\.|[-*])\s)/).flatMap((block) => wrappedBlock(block.trim().split(/\s+/)))

function wrappedBlock(words: string[]): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const shortened = (lines: string[], most: number) =>
  lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines
