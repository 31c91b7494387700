import { lastBegun, redact } from '../redact/index.ts'
import type { Redacted, Redaction, RedactOptions, Span } from '../redact/model.ts'

/** What its sender decides: whether people's addresses go too, what of a token stays, and what else is masked (`also`). */
export type Choices = Required<RedactOptions>

export const asUsual: Choices = { emails: false, ips: false, ibans: false, keepClaims: false, also: [] }

/** A paste without its secrets. All that is shared is made of this, and of nothing else. */
export const maskForSharing = (paste: string, choices: Choices): Redacted => redact(paste, choices)

/** How many masks there are of each sort, the most first. */
export function countMasks(redactions: readonly Redaction[]): { what: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { what } of redactions) counts.set(what, (counts.get(what) ?? 0) + 1)
  return [...counts].map(([what, count]) => ({ what, count })).toSorted((a, b) => b.count - a.count)
}

/** Fewer characters than this stand in too many places to mean one thing. */
export const leastToMask = 3

/**
 * Where a text that somebody marked stands in the paste: all of its places, since what is not to be seen here is not to be seen there.
 * @param marked as it stands in the masked text, its line breaks of any kind; masks within it are taken in whole
 */
export function placesOf(marked: string, { text, redactions }: Redacted): Span[] {
  if (marked.trim().length < leastToMask) return []
  const literal = marked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\r?\n/g, '\\r?\\n')
  const masks = redactions.map(({ at }) => at)
  const hidden = redactions.map(({ span }) => span)
  /** Where a character of the masked text stands in the paste; within a mask, an edge of what it hides. */
  const inPaste = (offset: number, edge: 0 | 1) => {
    const before = redactions[lastBegun(masks, offset - edge)]
    if (!before) return offset
    return offset < before.at[1] ? before.span[edge] : offset - before.at[1] + before.span[1]
  }
  return [...text.matchAll(new RegExp(literal, 'g'))]
    .map(({ 0: { length }, index }): Span => [inPaste(index, 0), inPaste(index + length, 1)])
    .filter(([start, end]) => (hidden[lastBegun(hidden, start)]?.[1] ?? 0) < end)
}

/** What the choices are about: how much of each there is in a paste. */
export function countChoices(paste: string): { emails: number; ips: number; ibans: number; tokens: number } {
  const all = redact(paste, { emails: true, ips: true, ibans: true }).redactions
  const named = (name: string) => all.filter(({ what }) => what === name).length
  return {
    emails: named('email address'),
    ips: named('ip address'),
    ibans: named('iban'),
    tokens: all.filter(({ span }) => /eyJ[\w-]+\.[\w-]*\.[\w-]+/.test(paste.slice(...span))).length,
  }
}
