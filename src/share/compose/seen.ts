import { visible } from '../../visible/characters.ts'

/** One line, in which what cannot be seen is written as its code point. */
export const inLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim())

/** The same for a text of many lines; tabs stay. */
export const inText = (text: string): string =>
  text
    .split(/(\r\n?|\n|\t)/)
    .map((piece, index) => (index % 2 === 0 ? visible(piece) : piece === '\t' ? piece : '\n'))
    .join('')

/** Cut to a length in characters, and marked as cut. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text
