import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import type { Signs } from './signs.ts'

/** Mistakes in the request that the words name and the status doesn't: the client's clock, an idempotency key, a webhook's signature. */
export function requestCause(
  { response: { status }, kind, stated }: AdviceInput,
  { codes, prose }: Signs,
): Cause | null {
  if (status !== null && status >= 500) return null
  for (const row of requestRows) {
    if (row.statuses !== null && status !== null && !row.statuses.includes(status)) continue
    const isProse = status !== null || stated || row.names.test(prose)
    const words = codes.find((code) => row.names.test(code)) ?? (isProse ? row.words.exec(prose)?.[0] : undefined)
    if (words !== undefined) return asCause(row, words, kind)
  }
  return null
}

function asCause({ name, why, caveats, verdict, ...row }: Row, words: string, kind: Cause['kind']): Cause {
  return {
    kind: row.kind ?? kind,
    words,
    why,
    caveats,
    isDecisive: decisive.has(name),
    usual: { verdict, actor: 'caller', processed: 'no', tries: 4, name },
  }
}

const clock = "the client's clock"
const size = 'the size of the message'

/** These override what the API documents for the code. */
const decisive = new Set([clock, size])

interface Row {
  /** Statuses that it has; `null` for any below 500. */
  statuses: readonly number[] | null
  /** Codes; if neither a status nor a client says that this is an error, the text must contain one too. */
  names: RegExp
  words: RegExp
  kind?: Cause['kind']
  verdict: 'fix' | 'backoff' | 'reauth'
  name: string
  why: string
  caveats: string[]
}

export const requestRows: readonly Row[] = [
  {
    // nginx, Apache, Go's net/http, Tomcat.
    statuses: [400, 497],
    names: /(?!)/,
    words: /plain HTTP (?:request was sent )?to |HTTP request to an HTTPS|port requires TLS/,
    verdict: 'fix',
    name: 'plain HTTP on a port for HTTPS',
    why: 'Change `http://` to `https://` in the URL.',
    caveats: [],
  },
  {
    // nginx sends its 495 and 496 as a 400.
    statuses: [400, 401, 403],
    names: /(?!)/,
    words: /required SSL certificate|(?:SSL|client) certificate (?:error|is required|required|is missing)/i,
    kind: 'unauthenticated',
    verdict: 'fix',
    name: 'the client certificate',
    why: 'The server requires a valid client certificate. Configure one.',
    caveats: [],
  },
  {
    // Django, Rails, Laravel, Spring Security, csurf: the session is fine.
    statuses: [400, 401, 403, 419, 422],
    names: /[cx]srf/i,
    words: /\b[CX]SRF[ -](?!Failed: (?:Origin|Referer))|AuthenticityToken|anti-?forgery token/i,
    kind: 'forbidden',
    verdict: 'fix',
    name: 'the CSRF token',
    why: 'Get a new CSRF token from the server, and send it with its cookie.',
    caveats: [],
  },
  {
    // RFC 6750, section 3.1.
    statuses: [403],
    names: /^insufficient_?scope$/i,
    words: /higher privileges than|token (?:lacks|is missing) .{0,40}scope/i,
    kind: 'forbidden',
    verdict: 'reauth',
    name: "the token's scope",
    why: 'Get a token with the scope that this request needs, or ask your administrator.',
    caveats: [],
  },
  {
    // A response about something that is still being created: DigitalOcean's 412, many APIs' 404 and 409.
    statuses: [400, 404, 409, 412],
    names: /^(?:\w*not_?ready|not_?yet_?available|still_?processing)$/i,
    words:
      /\bnot yet (?:available|ready|complete)|\b(?:retry|try again) (?:once|when|as soon as) [^.]{0,80}(?:complete|finish|ready|available)/i,
    verdict: 'backoff',
    name: "the message: it isn't ready yet",
    why: "The resource isn't ready yet. Retry with backoff until it is, or check the job that creates it.",
    caveats: [],
  },
  {
    // The AWS SDKs' list of clock skew errors; RFC 7519, sections 4.1.4 to 4.1.6 (exp, nbf, iat).
    statuses: [200, 400, 401, 403],
    names: /^(?:RequestTimeTooSkewed|RequestExpired|RequestInTheFuture|\w*clock_?skew\w*)$/i,
    words:
      /signature expired|difference between the request time|token (?:is )?not yet (?:valid|active)|not valid before|used before issued|issued in the future|reasonable timeframe|clock (?:skew|drift)|\bnbf\b|timestamp for this request/i,
    verdict: 'fix',
    name: clock,
    why: "The time in the request doesn't match the server's. Set the clock of the machine that signs it, then sign the request or get the token again.",
    caveats: [
      "The clock is wrong, not the key: compare the response's `Date` header with the client's clock at that moment, and keep the clock in sync with NTP.",
    ],
  },
  {
    // S3 and other stores, for a signed URL.
    statuses: [400, 401, 403],
    names: /^(?:ExpiredSignature|expired_?(?:link|url|signature)|SignedUrlExpired)$/i,
    words:
      /\b(?:request|link|policy|(?:signed |presigned |pre-signed )?URL) (?:has |is )?expired|invalid according to policy: policy expired/i,
    verdict: 'fix',
    name: 'the signature: it has expired',
    why: 'The signed URL or request has expired. Sign it again, or get a new URL from the one who made it.',
    caveats: [
      "If it was signed only now, set the clock of the machine that signs: the server's is in the `Date` header.",
    ],
  },
  {
    statuses: [400, 403, 404, 406, 410, 426],
    names:
      /^(?:\w*api_?version_?(?:retired|deprecated|sunset|not_?supported|no_?longer_?supported)|(?:deprecated|retired|unsupported|obsolete)_?api_?version|UnsupportedApiVersion(?:Value)?)$/i,
    words:
      /\b(?:API|(?:this|requested|older|old) version|version (?:v?\d[\w.-]{0,20}|of (?:the|this|our) API))\b[^.\n]{0,40} (?:no longer (?:supported|available)|deprecated|retired|sunset|shut down|turned off|end of life)/i,
    verdict: 'fix',
    name: 'a retired version of the API',
    why: 'The server no longer has this version of the API. Move to a current one; its docs say what has changed.',
    caveats: [],
  },
  {
    // grpc-go, grpc-node, gRPC C core: RESOURCE_EXHAUSTED for a message beyond the limit of 4 MB; grpc-java and grpc-dotnet use other words.
    statuses: [200, 429],
    names: /^message_?too_?large$/i,
    words: /message (?:larger than max|exceeds (?:the )?maximum (?:configured message )?size)/i,
    kind: 'too-large',
    verdict: 'fix',
    name: size,
    why: "This isn't a rate limit: one message is larger than the receiver accepts. Request less at once, send it in pieces, or raise the limit on the side that rejected it.",
    caveats: [],
  },
  {
    // IETF draft idempotency-key-header, section 2.7; Stripe's idempotency_error.
    statuses: [400, 422],
    names: /idempotency_(?:error|key_(?:reused?|mismatch|already_used))/i,
    words: /idempotency[- ]key.{0,40}(?:already used|reused)|keys for idempotent requests/i,
    verdict: 'fix',
    name: 'the idempotency key: it belongs to another request',
    why: 'This idempotency key was already used with other content. Use a new key for a new request, and exactly the same body for a retry.',
    caveats: [],
  },
  {
    statuses: [400],
    names: /idempotency_key_(?:missing|required)|missing_idempotency_key/i,
    words: /idempotency[- ]key.{0,20}(?:is missing|is required|required)/i,
    verdict: 'fix',
    name: 'the idempotency key: it is missing',
    why: 'The server requires an idempotency key. Create one, and send the same key with every retry of this request.',
    caveats: [],
  },
  {
    statuses: [400, 401, 403],
    names: /webhook_signature|SignatureVerificationError/i,
    words: /webhook.{0,30}signature|no signatures found matching/i,
    verdict: 'fix',
    name: "the webhook's signature",
    why: "The signature doesn't match the content. Check the secret, and verify the raw body, byte for byte, before anything parses it.",
    caveats: [
      'If you are the receiver and sent this response, the sender decides when to deliver again: respond 2xx once you have the event, and 5xx only if another delivery could help.',
    ],
  },
]
