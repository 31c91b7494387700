/** A piece of prose that is read on its own: a paragraph, a cell, a string, a comment. */
export interface Run {
  /** Of the file, from 1. */
  line: number
  /** One line; what is code in it is `§`. */
  text: string
}

/** What takes the place of a literal, so that the words around it still make a sentence. */
export const literal = '§'

/** What is between backticks becomes `literal`. */
export const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, literal)

/** @returns `null` where it is not prose: fewer than two words */
export function asRun(line: number, text: string): Run | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  return /\p{L}{2}.*\s.*\p{L}{2}/u.test(plain) ? { line, text: plain } : null
}
