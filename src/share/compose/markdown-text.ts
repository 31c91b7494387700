import { cut, inLine, inText } from './seen.ts'

/**
 * Hostile text in Markdown. In code nothing is markup: no renderer makes a link, an image, an element, a mention or an emoji of it. So
 * what comes from a paste stands in code, and of our own sentences, which may hold a piece of one, every word that is not plain.
 */

/** A value on one line, as code; cut where it is long. */
export function code(text: string, longest = 300): string {
  const line = cut(inLine(text), longest)
  const fence = '`'.repeat(longestRun(line, '`') + 1)
  const edge = line === '' || /^`|`$/.test(line) ? ' ' : ''
  return `${fence}${edge}${line}${edge}${fence}`
}

/** Many lines as a block of code, whose fence is longer than any in it. */
export function fence(text: string, language: string): string {
  const block = inText(text)
  const marks = '`'.repeat(Math.max(3, longestRun(block, '`') + 1))
  return `${marks}${language}\n${block}${block.endsWith('\n') ? '' : '\n'}${marks}`
}

/** A sentence of ours in which backticks mark literals. */
export function prose(text: string): string {
  const parts = inLine(text).split('`')
  let written = ''
  const put = (part: string) => {
    // Two pieces of code that touch would be one.
    written += written.endsWith('`') && part.startsWith('`') ? ` ${part}` : part
  }
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) put(code(part))
    else for (const word of part.split(/(\s+)/)) put(isPlain(word) ? word : code(word))
  }
  return written
}

/** An address of ours with the words to press; the words are code, or plain. */
export const link = (words: string, address: string): string => `[${words}](${address})`

const plain =
  /^[("“‘]*(?:\p{L}+(?:[-’'/]\p{L}+)*|\d{1,6}(?:[.,:-]\d+)*(?:st|nd|rd|th|ex|xx|s|%)?)?(?:[’']s|[’'])?[)"”’.,;:!?…]*$/u

/** Letters or a number, with the signs of a sentence: nothing that a renderer or a tracker of tickets sees more in. */
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
