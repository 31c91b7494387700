import type { Found, RedactOptions, Redacted, Redaction, Span } from './model.ts'
import { findCards } from './cards.ts'
import { findFlags } from './clients.ts'
import { findEchoes } from './echoes.ts'
import { findEscaped } from './escapes.ts'
import { findKnownKeys } from './known-keys.ts'
import { findMarkedUp } from './marked-up.ts'
import { findNamed } from './named-values.ts'
import { findPeople } from './people.ts'
import { findPrivateKeys } from './private-keys.ts'
import { findRepeats, secretsOf } from './repeats.ts'
import { findTokens } from './tokens.ts'
import { findUserInfo } from './user-info.ts'

/**
 * Masks the secrets of a text: credentials of headers, keys and cookies by their names, tokens and keys by their shapes, private keys,
 * passwords in URLs, card numbers, and what a response repeats from the request; and each of them wherever it recurs. Pure; never throws; linear in the text's length.
 * A mask stays as it is: redacting redacted text changes nothing.
 */
export function redact(text: string, options: RedactOptions = {}): Redacted {
  const found: Found[] = []
  const byRules = maskAll(text, found, options)
  if (!options.also?.length) return byRules
  // What a person marks comes last: if a name were masked first, the secret after it wouldn't be found.
  for (const span of options.also) if (span[1] > span[0]) found.push({ span, what: byHand, quote: '' })
  return maskAll(text, found, options)
}

/** What a person marked, in the words of its mask. */
export const byHand = 'by hand'

/** Adds what is found. A mask ends a stretch of text, which can reveal a secret beside it: repeated until nothing is found. */
function maskAll(text: string, found: Found[], options: RedactOptions): Redacted {
  let masked = mask(text, found)
  for (let pass = 0; pass < mostPasses; pass++) {
    const masks = masked.redactions.map(({ at }) => at)
    const secrets = secretsOf(text, masked.redactions)
    const find = (text: string) => [...finders.flatMap((find) => find(text, options)), ...findRepeats(text, secrets)]
    const more = outsideMasks(masked.text, [...find(masked.text), ...findEscaped(masked.text, find)])
    if (more.length === 0) break
    for (const secret of more) found.push(inOriginal(secret, masked.redactions, masks))
    masked = mask(text, found)
  }
  return masked
}

const mostPasses = 6

/** The mask of a secret: it says what was there, and breaks neither JSON nor Markdown nor, without a space or a colon, a URL. */
export const maskOf = (what: string) => `[redacted-${what.replaceAll(' ', '-')}]`

/** Those that aren't one of our masks; one that begins or ends within a mask takes all of it. */
function outsideMasks(text: string, secrets: Found[]): Found[] {
  const masks = [...text.matchAll(/\[redacted-[a-z-]{1,40}\]/g)].map(({ 0: { length }, index }): Span => [
    index,
    index + length,
  ])
  const whole = (offset: number, edge: 0 | 1) => {
    const around = masks[lastBegun(masks, offset)]
    return around && around[0] < offset && offset < around[1] ? around[edge] : offset
  }
  return secrets
    .map((secret): Found => ({ ...secret, span: [whole(secret.span[0], 0), whole(secret.span[1], 1)] }))
    .filter(({ span: [start, end] }) => !isMask(text, start, end))
}

/** The most specific finder comes first: it names secrets that overlap. */
const finders = [
  findPrivateKeys,
  findEchoes,
  findNamed,
  findMarkedUp,
  findFlags,
  findUserInfo,
  findTokens,
  findKnownKeys,
  findCards,
  findPeople,
] satisfies ((text: string, options: RedactOptions) => Found[])[]

/** One of our masks, with its quotes if any. */
const isMask = (text: string, start: number, end: number) =>
  end <= start || (end - start < 80 && /^\\*["'`]?\[redacted-[a-z-]{1,40}\]\\*["'`]?$/.test(text.slice(start, end)))

function mask(text: string, found: Found[]): Redacted {
  const redactions: Redaction[] = []
  let masked = ''
  let end = 0
  const names = new Map<string, string>()
  for (const { span, what: sort, quote } of merged(found)) {
    const secret = text.slice(...span)
    const what = names.get(secret) ?? sort
    if (secret.length >= leastToName) names.set(secret, what)
    masked += text.slice(end, span[0])
    const put = `${quote}${maskOf(what)}${quote}`
    redactions.push({ span, at: [masked.length, masked.length + put.length], what })
    masked += put
    end = span[1]
  }
  return { text: masked + text.slice(end), redactions }
}

/** A secret has the name of its first place in all others; what is shorter may be something else there. */
const leastToName = 8

/** In order, with those that overlap made one. */
function merged(found: Found[]): Found[] {
  const all: Found[] = []
  const sorted = found
    .map((secret, rank) => ({ secret, rank }))
    .toSorted((a, b) => a.secret.span[0] - b.secret.span[0] || a.rank - b.rank)
  for (const { secret } of sorted) {
    const last = all.at(-1)
    if (!last || secret.span[0] >= last.span[1]) all.push(secret)
    else if (secret.span[1] > last.span[1]) all[all.length - 1] = { ...last, span: [last.span[0], secret.span[1]] }
  }
  return all
}

/** The place of a secret of the masked text in the original; a mask that it touches is included as a whole. */
function inOriginal(secret: Found, redactions: Redaction[], masks: Span[]): Found {
  const original = (offset: number, edge: 0 | 1) => {
    const before = redactions[lastBegun(masks, offset)]
    if (!before || before.at[0] === offset) return before ? before.span[0] : offset
    return offset < before.at[1] ? before.span[edge] : offset - before.at[1] + before.span[1]
  }
  return { ...secret, span: [original(secret.span[0], 0), original(secret.span[1], 1)] }
}

/** Index of the last span that begins at or before an offset; -1 if there is none. */
export function lastBegun(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
