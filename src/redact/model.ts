/** UTF-16 offsets: the first character, and one past the last. */
export type Span = readonly [start: number, end: number]

export interface RedactOptions {
  /** Header and claims of a JSON Web Token are kept; its signature never is. */
  keepClaims?: boolean
  /** Email addresses are masked too. */
  emails?: boolean
  /** IP addresses are masked too. */
  ips?: boolean
  /** International bank account numbers are masked too. */
  ibans?: boolean
  /** Further stretches to mask, besides what the rules find. */
  also?: Span[]
}

export interface Redacted {
  text: string
  /** In order, without overlaps. */
  redactions: Redaction[]
}

export interface Redaction {
  /** The place of the secret in the original text. */
  span: Span
  /** The place of its mask in the redacted text. */
  at: Span
  /** What it was, in lowercase words: "bearer token". */
  what: string
}

/** A secret that a finder has found. */
export interface Found {
  span: Span
  what: string
  /** Quotes that the mask needs if it replaces a JSON value without quotes. */
  quote: string
}

export const found = (start: number, end: number, what: string, quote = ''): Found => ({
  span: [start, end],
  what,
  quote,
})

/** Each match of a pattern, or of one of its groups, as a secret. */
export function foundBy(text: string, pattern: RegExp, what: string, group = 0): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match[group]
    if (!secret) return []
    const start = match.index + (group === 0 ? 0 : match[0].lastIndexOf(secret))
    return [found(start, start + secret.length, what)]
  })
}
