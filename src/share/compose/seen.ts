/** Controls, marks of direction and characters without a shape of their own: what they do to a text is not to be seen in it. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\u034f\u115f\u1160\u2800\u3164]/gu

/** One line, in which what cannot be seen is written as its code point: `a[U+202E]b`. */
export const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(unseen, codePoint)

/** The same for a text of many lines; tabs stay. */
export const inText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unseen, (character) => (/[\t\n]/.test(character) ? character : codePoint(character))) // prettier-ignore

/** Cut to a length in characters, and marked as cut. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text

const codePoint = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
