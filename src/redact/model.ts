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
  /** What somebody wants masked beside what the rules find. */
  also?: Span[]
}

export interface Redacted {
  text: string
  /** In order; they do not overlap. */
  redactions: Redaction[]
}

export interface Redaction {
  /** Where the secret stands in the text that was given. */
  span: Span
  /** Where its mask stands in the text that came out. */
  at: Span
  /** What it was, in words of lower case: "bearer token". */
  what: string
}

/** A secret that a finder has found. */
export interface Found {
  span: Span
  what: string
  /** Quotes that the mask needs, where it takes the place of a JSON value that had none. */
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
