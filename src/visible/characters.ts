/**
 * Characters of a paste or a link that have no shape of their own, or change how others are shown: controls, marks of direction,
 * zero-width characters, fillers, what this Unicode version doesn't know, and accents piled higher than any script piles them.
 * Joiners stay in the scripts and emoji that need them.
 * @param kept characters that stay anyway
 */
const unseen = (kept: string) =>
  new RegExp(
    `((?:(?![${kept}\\u0600-\\u0605\\u06dd]|(?<=[\\u0600-\\u1fff\\ufe0f\\u{1f000}-\\u{1faff}])[\\u200c\\u200d])[\\p{C}\\p{Zl}\\p{Zp}\\u034f\\u115f\\u1160\\u2800\\u3164\\ufe00-\\ufe0d\\uffa0\\u{e0100}-\\u{e01ef}]|(?<=\\p{M}{8})\\p{M})+)`,
    'u',
  )

const inLine = unseen('')
const inText = unseen('\\t\\n\\r')

/**
 * Cuts a text at what can't be seen.
 * @returns by turns what can be seen, and a run of what can't, to be shown as `labelOf` writes it; tabs and line breaks count as visible
 */
export const pieces = (text: string): string[] => text.split(inText)

/** A text for one line, in which what can't be seen, tabs and line breaks too, is written as its code points: `a[U+202E]b`. */
export const visible = (text: string): string =>
  text
    .split(inLine)
    .map((piece, index) => (index % 2 ? `[${labelOf(piece)}]` : piece))
    .join('')

/** A run of characters that can't be seen, by its first three code points, and how many there are: `U+202E`, `U+200B ×1000`. */
export function labelOf(run: string): string {
  const all = [...run]
  const shown = [...new Set(all)].slice(0, 3)
  return shown.map(codePoint).join(' ') + (all.length > shown.length ? ` ×${all.length}` : '')
}

const codePoint = (character: string) => `U+${hexOf(character).toUpperCase().padStart(4, '0')}`

export const hexOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16)

/** Spaces that look like the one of the space bar: no-break, of a fixed or narrow width, ideographic. */
export const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
