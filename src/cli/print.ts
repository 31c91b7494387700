import { pieces, visible } from '../visible/characters.ts'

/** A value as JSON, with invisible characters escaped too. Every parser reads the same value. */
export const jsonText = (value: unknown, indent = 0): string =>
  pieces(JSON.stringify(value, null, indent))
    .map((piece, index) => (index % 2 ? piece.replace(/[^]/g, escaped) : piece))
    .join('')

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The text itself for a file or another program; for a terminal, with control characters shown as text. */
export const textFor = (isTerminal: boolean, text: string): string =>
  isTerminal ? text.split(/(\r?\n|\t)/).map((part, index) => (index % 2 ? part : visible(part))).join('') : text // prettier-ignore
