import type { Facts, Kind } from '../model.ts'
import { kindOfWords } from '../judge/kind-of-words.ts'
import { statusByReason } from '../read/http/reason-phrases.ts'
import { kindOfStatus } from '../statuses.ts'

/** A kind of failure, and whether it is only from the words of a message or an exception. */
export interface ReadKind {
  kind: Kind
  isOfWords: boolean
}

/**
 * The kind of failure: from the matched entry, else from the words of the code, else from the class of the exception, else from the message,
 * else from the status or the invalid fields.
 * @param matched the kind of the entry that the advice is based on, or `null`
 */
export function kindOf(matched: Kind | null, facts: KnownFacts, status: number | null): ReadKind {
  if (matched && matched !== 'unknown') return known(matched)
  const byCode =
    facts.code === null
      ? null
      : status === 403 && invalidKey.test(facts.code)
        ? 'unauthenticated'
        : kindOfCode(facts.code)
  // RFC 9110, section 15.5.2: a 401 asks for credentials, whatever its code says (Hasura's `access-denied`).
  // Without a status, the message says why it was rejected (Google Maps' `REQUEST_DENIED`).
  if (byCode === 'forbidden' && (status === 401 || sayingKind(facts, status) === 'unauthenticated'))
    return known('unauthenticated')
  // A bad request is the least specific kind: words say more, and so does another status for errors of the client.
  const isLeast =
    (byCode === 'bad-request' && (status === null || (status > 400 && status < 500))) ||
    (byCode === 'validation' && (status === 406 || status === 413 || status === 415))
  if (byCode !== null && !isLeast) return known(byCode)
  const said = sayingKind(facts, status)
  if (isLeast && status === null && said === null) return known('bad-request')
  const byPhrase =
    status === null
      ? statusByReason.get((facts.message ?? '').slice(0, 100).trim().replace(/\.$/, '').toLowerCase())
      : undefined
  if (byPhrase !== undefined) return known(kindOfStatus(byPhrase))
  if (said !== null) return { kind: said, isOfWords: true }
  const ofStatus = status === null || status < 400 ? 'unknown' : kindOfStatus(status)
  // Invalid fields say more than a bad request.
  const isFaulty = ofStatus === 'unknown' || ofStatus === 'bad-request'
  return known(isFaulty && facts.fields.length > 0 ? 'validation' : ofStatus)
}

const known = (kind: Kind): ReadKind => ({ kind, isOfWords: false })

type KnownFacts = Pick<Facts, 'code' | 'fields'> & Partial<Pick<Facts, 'message'>> & { exception?: string | null }

function kindOfCode(code: string): Kind | null {
  const word = wordOf(code)
  const named = codeWords.find(([words]) => words.test(word))?.[1]
  if (named) return named
  const said = kindOfWords(word)
  return said !== null && said.sureness !== 'weak' ? said.kind : null
}

/** The kind by exception and message. A status of its own says more than words that only usually mean this. */
function sayingKind({ code, exception, message }: KnownFacts, status: number | null): Kind | null {
  const isOpen = status === null || status < 400
  for (const text of [exception, message]) {
    const said = text ? kindOfWords(text.slice(0, 1000)) : null
    if (!text || said === null) continue
    // JSON-RPC servers send it for everything: what isn't found may be a block that the node doesn't have yet.
    if (code === '-32000' && said.kind === 'not-found') continue
    if (isOpen || (mayHide.get(status) ?? none).has(said.kind)) return said.kind
    if (status === 403 && said.kind === 'unauthenticated' && said.sureness === 'sure' && !otherThanToken.test(text))
      return said.kind
    if (status === 400 && said.kind === 'forbidden' && ofRights.test(text)) return said.kind
    if (status === 403 && said.kind === 'conflict' && /publish over|already exists/i.test(text)) return said.kind
    if (status === 400 && said.kind === 'unavailable' && later.test(text)) return said.kind
    // "Missing parameters: id"
    if (
      (status === 404 || status === 403) &&
      said.kind === 'validation' &&
      /missing|required/i.test(text.slice(said.start, said.end))
    )
      return said.kind
  }
  return null
}

/** The kinds that servers send with the status of another kind; with any other status, the status counts. */
const none: ReadonlySet<Kind> = new Set()
const mayHide = new Map<number | null, ReadonlySet<Kind>>([
  [
    400,
    new Set<Kind>([
      'rate-limited',
      'quota-exhausted',
      'payment',
      'unauthenticated',
      'too-large',
      'validation',
      'conflict',
      'unsupported-media',
      'method-not-allowed',
    ]),
  ],
  [402, new Set<Kind>(['quota-exhausted'])],
  [403, new Set<Kind>(['rate-limited', 'quota-exhausted', 'payment'])],
  [409, new Set<Kind>(['validation'])],
  [429, new Set<Kind>(['quota-exhausted', 'payment'])],
])

/** A 403 that names a bad credential asks for another one, unless it is about what the credential may do. */
const otherThanToken = /csrf|scope|permi|privilege|role|plan\b|allowed|access to\b|account|authori[sz]ed|^missing auth/i

/** OVHcloud's `INVALID_KEY`; elsewhere, a key may be that of a map. */
const invalidKey = /^invalid_?key$/i

/** A 400 that names a right; "is not allowed" alone may be about a value. */
const ofRights = /permission|denied|authori[sz]ed|account/i

/** A 400 that asks to try again later isn't about the request. */
const later = /\b(?:try|retry)\b[^.\n]{0,40}\b(?:later|shortly|in a (?:few|moment|while))\b/i

/** The end of a problem type's URL; words may be joined by hyphens or spaces (OAuth 1's `rate limit exceeded`). */
const wordOf = (code: string) =>
  (/^https?:/.test(code) ? code.split(/[/]|#(?!quota)/).at(-1)! : code).replace(/(?<=[a-z])[- ](?=[a-z])/gi, '_')

/** The first that fits counts: a used-up quota comes before the rate limit that it is reported as. */
const codeWords: [RegExp, Kind][] = [
  // IETF draft ratelimit-headers, section 6: the quota of a window, which resets.
  [/#quota_exceeded$|^abnormal_usage_detected$/, 'rate-limited'],
  [/^temporary_reduced_capacity$/, 'unavailable'],
  // JSON-RPC 2.0, section 5.1; -32005 by EIP-1474.
  [/^-32(?:600|700)$/, 'bad-request'],
  [/^-32601$/, 'not-found'],
  [/^-32602$/, 'validation'],
  [/^-32603$/, 'internal'],
  [/^-32005$/, 'rate-limited'],
  [/^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH)$/, 'unavailable'],
  [/^lock_timeout$/, 'conflict'],
  // pydantic 1; a `TypeError` is a program's own.
  [/^(?:value|type|length)_error(?:\.|$)/, 'validation'],
  [/^(?:param(?:eter)?|argument)s?_?not_?found$/i, 'validation'],
  // Words written as one, or before a dot.
  [/throttl|rejected_?execution|ratelimited/i, 'rate-limited'],
  [/permission_?denied|access_?denied/i, 'forbidden'],
  [/insufficient_?quota|quota_?exceeded|daily_?limit|spend_?limit|credit_?balance|usage_?limit/i, 'quota-exhausted'],
  [/^(?:stripe_?)?(?:bad_?|invalid_?)request/i, 'bad-request'],
  [/conflict|already_?exists|duplicate|unique_?violation/i, 'conflict'],
  [/gateway_?timeout|deadline_?exceeded/i, 'gateway-timeout'],
  [/^Abort(?:ed)?(?:Error)?$|Cancell?ed(?:Error|Exception)?$/, 'canceled'],
  [/internal_?(server_?)?error|(?:^|_)server_?error/i, 'internal'],
]
