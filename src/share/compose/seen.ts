import { visible } from '../../visible/characters.ts'

/** One line, with invisible characters written as their code points. */
export const inLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim())

/** Several lines, with invisible characters written as their code points. Tabs stay. */
export const inText = (text: string): string =>
  text
    .split(/(\r\n?|\n|\t)/)
    .map((piece, index) => (index % 2 === 0 ? visible(piece) : piece === '\t' ? piece : '\n'))
    .join('')

/** Shortens a text to a length in characters, with an ellipsis. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text
