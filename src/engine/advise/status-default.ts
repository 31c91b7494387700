import type { Actor, Kind, Processed, Verdict } from '../model.ts'
import { kindOfStatus } from '../statuses.ts'
import { kindWords } from '../wording.ts'

/** What applies where the API documents nothing. */
export interface Default {
  verdict: Verdict
  actor: Actor
  processed: Processed
  /** Attempts in all, the first one included. */
  tries: number
  /** "default for status 502". */
  name: string
}

/**
 * The default for a failure. The kind of an API's code says more than the status (a 403 that is a rate limit); else the status decides,
 * else the kind. Sources: RFC 9110, section 15, and what eleven HTTP clients agree on (guides/retries).
 */
export function defaultFor(status: number | null, kind: Kind): Default {
  const own = status === null ? null : kindOfStatus(status)
  if (status !== null && (kind === 'unknown' || kind === own)) {
    const row = byStatus.get(status) ?? byKind[own ?? 'unknown']
    return { ...asDefault(row), name: `default for status ${status}` }
  }
  const row = asDefault(byKind[kind])
  // A 5xx may have come after the request was applied, whatever the kind of its code, unless that kind is a rejection.
  const isMaybe = status !== null && mayHaveActed.has(status) && row.processed !== 'no'
  // A rejected request wasn't applied, whatever its code (Stripe's `lock_timeout`).
  const isRefused = status === 429 || status === 529
  return {
    ...row,
    processed: isRefused ? 'no' : isMaybe ? 'maybe' : row.processed,
    name: `default for the kind "${kindWords[kind]}"`,
  }
}

/** Attempts in all after a failure of this kind, unless a source says how many. */
export const usualTries = (kind: Kind): number => asDefault(byKind[kind]).tries

export type DefaultRow = readonly [verdict: Verdict, actor: Actor, processed: Processed, tries?: number]

const asDefault = ([verdict, actor, processed, tries = 4]: DefaultRow) => ({ verdict, actor, processed, tries })

// prettier-ignore
const byKind = {
  'bad-request': ['fix', 'caller', 'no'],
  'unauthenticated': ['reauth', 'caller', 'no'],
  'forbidden': ['never', 'admin', 'no'],
  'not-found': ['never', 'caller', 'no'],
  'method-not-allowed': ['fix', 'caller', 'no'],
  'conflict': ['reconcile', 'caller', 'no'],
  'precondition': ['fix', 'caller', 'no'],
  'gone': ['never', 'caller', 'no'],
  'too-large': ['fix', 'caller', 'no'],
  'unsupported-media': ['fix', 'caller', 'no'],
  'validation': ['fix', 'caller', 'no'],
  'rate-limited': ['backoff', 'caller', 'no'],
  'quota-exhausted': ['never', 'admin', 'no'],
  'payment': ['never', 'admin', 'no'],
  'canceled': ['backoff', 'caller', 'maybe'],
  'timeout': ['backoff', 'provider', 'maybe'],
  'internal': ['backoff', 'provider', 'maybe', 3],
  'not-implemented': ['never', 'provider', 'no'],
  'bad-gateway': ['backoff', 'provider', 'maybe'],
  'unavailable': ['backoff', 'provider', 'maybe'],
  'gateway-timeout': ['backoff', 'provider', 'maybe'],
  'unknown': ['none', 'caller', 'unknown'],
} as const satisfies Record<Kind, DefaultRow>

/** Statuses whose default differs from that of their kind. */
// prettier-ignore
const byStatus = new Map<number, DefaultRow>([
  [408, ['backoff', 'caller', 'maybe']], // RFC 9110, 15.5.9: retry on a new connection
  [418, ['never', 'caller', 'no']],
  [421, ['backoff', 'caller', 'no']], // RFC 9110, 15.5.20: on another connection, with any method
  [423, ['backoff', 'caller', 'no']], // RFC 4918, 11.3: locks are released
  [424, ['backoff', 'caller', 'no']],
  [425, ['backoff', 'caller', 'no']], // RFC 8470, 5.2: again, outside early data
  [451, ['never', 'caller', 'no']],
  [430, ['never', 'provider', 'no']],
  [450, ['never', 'admin', 'no']],
  [495, ['fix', 'caller', 'no']],
  [496, ['fix', 'caller', 'no']],
  [505, ['never', 'provider', 'no']],
  [506, ['never', 'provider', 'no']],
  [507, ['never', 'admin', 'no']], // RFC 4918, 11.5: only if a person asks for it
  [508, ['never', 'provider', 'no']],
  [509, ['never', 'provider', 'no']],
  [511, ['fix', 'caller', 'no']], // RFC 6585, 6: the network requires a login, the API wasn't reached
  [521, ['backoff', 'provider', 'no']],
  [522, ['backoff', 'provider', 'no']],
  [523, ['backoff', 'provider', 'no']],
  [525, ['never', 'provider', 'no']],
  [526, ['never', 'provider', 'no']],
  [529, ['backoff', 'provider', 'no']],
  [530, ['backoff', 'provider', 'no']],
  [561, ['reauth', 'caller', 'no']],
  [599, ['backoff', 'provider', 'no']],
])

const mayHaveActed = new Set([408, 460, 499, 500, 502, 503, 504, 520, 524, 527, 598])
