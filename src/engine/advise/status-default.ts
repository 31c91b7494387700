import type { Actor, Kind, Processed, Verdict } from '../model.ts'
import { part } from '../parts.ts'
import { commonStatuses, kindOfStatus } from '../statuses.ts'

/** What holds where the API says nothing. */
export interface Default {
  verdict: Verdict
  actor: Actor
  processed: Processed
  /** Tries in all, the first one included. */
  tries: number
  /** "default for status 502". */
  name: string
}

/**
 * The default for a failure. A kind that an API's code stands for says more than the status it came with (a 403 that
 * is a rate limit); else the status decides, else the kind. Sources: RFC 9110 section 15 and what eleven HTTP clients
 * agree upon (guides/retries).
 */
export function defaultFor(status: number | null, kind: Kind): Default {
  const own = status === null ? null : kindOfStatus(status)
  if (status !== null && (kind === 'unknown' || kind === own)) {
    const row = rareDefault(status) ?? byKind[own ?? 'unknown']
    return { ...asDefault(row), name: `default for status ${status}` }
  }
  const row = asDefault(byKind[kind])
  // A 5xx may have come after the work was done, whatever kind its code stands for, unless that is a refusal by rule.
  const isMaybe = status !== null && mayHaveActed.has(status) && row.processed !== 'no'
  // What was turned away was not carried out, whatever its code speaks of (Stripe's `lock_timeout`).
  const isRefused = status === 429 || status === 529
  return { ...row, processed: isRefused ? 'no' : isMaybe ? 'maybe' : row.processed, name: `default for kind ${kind}` }
}

/** Tries in all after a failure of this kind, where nobody says how many. */
export const usualTries = (kind: Kind): number => asDefault(byKind[kind]).tries

/** Statuses that have a default of their own are rare ones. */
const rareDefault = (status: number): DefaultRow | undefined =>
  status in commonStatuses ? undefined : part('statuses').rareDefaults[status]

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

const mayHaveActed = new Set([408, 460, 499, 500, 502, 503, 504, 520, 524, 527, 598])
