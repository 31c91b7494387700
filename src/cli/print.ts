import { pieces, visible } from '../visible/characters.ts'

/** A value as JSON that shows in a terminal all that it holds: what cannot be seen is escaped too. Says the same to every parser. */
export const jsonText = (value: unknown, indent = 0): string =>
  pieces(JSON.stringify(value, null, indent))
    .map((piece, index) => (index % 2 ? piece.replace(/[^]/g, escaped) : piece))
    .join('')

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text as it is for a file or another program; for a terminal, without what would steer it. */
export const textFor = (isTerminal: boolean, text: string): string =>
  isTerminal ? text.split(/(\r?\n|\t)/).map((part, index) => (index % 2 ? part : visible(part))).join('') : text // prettier-ignore
