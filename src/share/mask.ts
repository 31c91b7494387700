import { lastBegun, redact } from '../redact/index.ts'
import type { Redacted, Redaction, RedactOptions, Span } from '../redact/model.ts'

/** The sender's choices: whether to mask personal data, what to keep of a token, and what else to mask (`also`). */
export type Choices = Required<RedactOptions>

export const asUsual: Choices = { emails: false, ips: false, ibans: false, keepClaims: false, also: [] }

/** A paste without its secrets. Everything that is shared is made from this alone. */
export const maskForSharing = (paste: string, choices: Choices): Redacted => redact(paste, choices)

/** The number of masks of each kind, the most frequent first. */
export function countMasks(redactions: readonly Redaction[]): { what: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { what } of redactions) counts.set(what, (counts.get(what) ?? 0) + 1)
  return [...counts].map(([what, count]) => ({ what, count })).toSorted((a, b) => b.count - a.count)
}

/** Minimum length of a selection to mask: shorter ones occur in too many places. */
export const leastToMask = 3

/**
 * All places in the paste of a text that the sender selected.
 * @param marked the selection as it appears in the masked text, with any kind of line breaks; masks within it are included whole
 */
export function placesOf(marked: string, { text, redactions }: Redacted): Span[] {
  if (marked.trim().length < leastToMask) return []
  const literal = marked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\r?\n/g, '\\r?\\n')
  const masks = redactions.map(({ at }) => at)
  const hidden = redactions.map(({ span }) => span)
  /** The offset in the paste of a character of the masked text; within a mask, an edge of what it hides. */
  const inPaste = (offset: number, edge: 0 | 1) => {
    const before = redactions[lastBegun(masks, offset - edge)]
    if (!before) return offset
    return offset < before.at[1] ? before.span[edge] : offset - before.at[1] + before.span[1]
  }
  return [...text.matchAll(new RegExp(literal, 'g'))]
    .map(({ 0: { length }, index }): Span => [inPaste(index, 0), inPaste(index + length, 1)])
    .filter(([start, end]) => (hidden[lastBegun(hidden, start)]?.[1] ?? 0) < end)
}

/** The number of matches in a paste for each choice. */
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
