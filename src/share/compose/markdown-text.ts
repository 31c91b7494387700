import { cut, inLine, inText } from './seen.ts'

/**
 * Hostile text in Markdown. Renderers treat nothing in code as markup: no link, image, element, mention or emoji. So text from a paste is
 * written as code, and in our own sentences, which can quote a paste, every word that isn't plain.
 */

/** A value on one line, as code, shortened if it is long. */
export function code(text: string, longest = 300): string {
  const line = cut(inLine(text), longest)
  const fence = '`'.repeat(longestRun(line, '`') + 1)
  const edge = line === '' || /^`|`$/.test(line) ? ' ' : ''
  return `${fence}${edge}${line}${edge}${fence}`
}

/** Lines as a code block, with a fence longer than any in the text. */
export function fence(text: string, language: string): string {
  const block = inText(text)
  const marks = '`'.repeat(Math.max(3, longestRun(block, '`') + 1))
  return `${marks}${language}\n${block}${block.endsWith('\n') ? '' : '\n'}${marks}`
}

/** One of our sentences, in which backticks mark literals. */
export function prose(text: string): string {
  const parts = inLine(text).split('`')
  let written = ''
  const put = (part: string) => {
    // Two adjacent pieces of code would become one.
    written += written.endsWith('`') && part.startsWith('`') ? ` ${part}` : part
  }
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) put(code(part))
    else for (const word of part.split(/(\s+)/)) put(isPlain(word) ? word : code(word))
  }
  return written
}

/** A link to our site. The words must be code or plain text. */
export const link = (words: string, address: string): string => `[${words}](${address})`

const plain =
  /^[("“‘]*(?:\p{L}+(?:[-’'/]\p{L}+)*|\d{1,6}(?:[.,:-]\d+)*(?:st|nd|rd|th|ex|xx|s|%)?)?(?:[’']s|[’'])?[)"”’.,;:!?…]*$/u

/** Letters or a number with punctuation: nothing that a renderer or an issue tracker interprets. */
const isPlain = (word: string) => /^\s*$/.test(word) || (plain.test(word) && !/^[0-9a-f]{7,40}$/.test(word))

function longestRun(text: string, sign: string): number {
  let longest = 0
  for (let at = text.indexOf(sign); at >= 0;) {
    let end = at
    while (text[end] === sign) end++
    longest = Math.max(longest, end - at)
    at = text.indexOf(sign, end)
  }
  return longest
}
