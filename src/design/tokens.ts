/** A value of the design system, as the style sheet writes it. */
export interface Token {
  name: string
  value: string
}

/** Tokens that stand together, with the comment above them. */
export interface TokenGroup {
  about: string
  tokens: Token[]
}

/**
 * Reads the tokens of a style sheet, so that the page about them cannot part from them. Only the first block is read: what follows
 * changes tokens, and adds none.
 */
export function readTokens(css: string): TokenGroup[] {
  const block = /:root \{([^}]*)\}/.exec(css)?.[1] ?? ''
  const groups: TokenGroup[] = []
  for (const [, comment, name, value] of block.matchAll(/\/\* (.*?) \*\/|(--[\w-]+): ([^;]*);/g)) {
    if (comment !== undefined) groups.push({ about: comment, tokens: [] })
    else if (name && value) groups.at(-1)?.tokens.push({ name, value })
  }
  return groups.filter(({ tokens }) => tokens.length > 0)
}

/** The two sides of `light-dark(…)`; `null` for what is no pair. */
export function sidesOf(value: string): { light: string; dark: string } | null {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? []
  return light && dark ? { light, dark } : null
}

/** Contrast of two colours written `#rrggbb`, by WCAG 2.2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
