/** A value of the design system, as the style sheet writes it. */
export interface Token {
  name: string
  value: string
}

/** A group of tokens, with the comment above them. */
export interface TokenGroup {
  about: string
  tokens: Token[]
}

/**
 * Reads the tokens of a style sheet, so that the page about them is always current. Only the first block is read: later blocks only change
 * tokens.
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

/** The two values of `light-dark(…)`; `null` if it isn't a pair. */
export function sidesOf(value: string): { light: string; dark: string } | null {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? []
  return light && dark ? { light, dark } : null
}
