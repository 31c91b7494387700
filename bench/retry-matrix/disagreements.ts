import type { Cell } from './cells.ts'

/** Where we deliberately differ from most client families, and why. */
export interface Disagreement {
  name: string
  /** Whether we retry and most don't, or the reverse. */
  weRepeat: boolean
  covers(cell: Cell): boolean
  reason: string
  /** A section of a standard, or a page of the vendor that sends the status. */
  source: string
}

const after =
  (...statuses: number[]) =>
  ({ status }: Cell) =>
    statuses.includes(status)

const addsOrChanges = ({ method }: Cell) => method === 'POST' || method === 'PATCH'

/** By rule, not cell by cell; the first that covers a cell is its reason. A reason that no longer covers a cell fails the run. */
export const disagreements: readonly Disagreement[] = [
  // ── We don't retry, most do ──
  {
    name: 'a POST that may have been applied',
    weRepeat: false,
    covers: (cell) => addsOrChanges(cell) && after(500, 502, 503, 504, 524)(cell),
    reason:
      "A retry may apply it twice. The clients that retry are SDKs of APIs that take an idempotency key or their own token (Stripe's sends one here), and superagent, which asks its caller. With a key, we retry too.",
    source: 'RFC 9110, section 9.2.2; for 524 Cloudflare: connected, but no response in time',
  },
  {
    name: "501 and 505: the server doesn't support it",
    weRepeat: false,
    covers: after(501, 505),
    reason:
      "A second later, the server still doesn't support the method or the HTTP version. The clients that retry go by the class, every 5xx; got, ky, undici, superagent and Azure don't retry.",
    source: 'RFC 9110, sections 15.6.2 and 15.6.6',
  },
  {
    name: '506, 508, 510: the server is misconfigured, or needs an extension',
    weRepeat: false,
    covers: after(506, 508, 510),
    reason: 'The same request leads to the same loop. The clients that retry go by the class, every 5xx.',
    source: 'RFC 2295, section 8.1; RFC 5842, section 7.2; RFC 2774, section 7',
  },
  {
    name: '507: no storage left',
    weRepeat: false,
    covers: after(507),
    reason:
      "A request that a user started must not be retried until the user asks again, and storage doesn't free itself. The clients that retry go by the class, every 5xx.",
    source: 'RFC 4918, section 11.5',
  },
  {
    name: '511: the network requires a login',
    weRepeat: false,
    covers: after(511),
    reason:
      "The request didn't reach the API. Until somebody signs in to the network, every retry gets the same portal.",
    source: 'RFC 6585, section 6',
  },
  {
    name: '525 and 526: TLS between Cloudflare and the server behind it',
    weRepeat: false,
    covers: after(525, 526),
    reason:
      'A certificate or a TLS setting is wrong, which only the API provider can fix. The clients that retry go by the class, every 5xx.',
    source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors',
  },

  // ── We retry, most don't ──
  {
    name: '421: on another connection',
    weRepeat: true,
    covers: after(421),
    reason:
      "The standard allows it for every method, because the server didn't accept the request. Clients on fetch need no rule of their own: fetch itself retries, as the control shows.",
    source: 'RFC 9110, section 15.5.20; Fetch, HTTP-network-or-cache fetch',
  },
  {
    name: '423: locked',
    weRepeat: true,
    covers: after(423),
    reason: "Locks are released or expire. It is a WebDAV status, which general clients don't know.",
    source: 'RFC 4918, sections 6.6 and 11.3',
  },
  {
    name: '424: another service failed',
    weRepeat: true,
    covers: after(424),
    reason:
      "APIs send it when a service behind them failed, which may be temporary; in WebDAV it marks a part of a request because another part failed. The clients don't know it.",
    source: 'docs.stripe.com/api/errors ("External Dependency Failed"); RFC 4918, section 11.4',
  },
  {
    name: '425: too early',
    weRepeat: true,
    covers: after(425),
    reason:
      'The standard allows an automatic retry outside early data. These clients send no early data, so they never get it.',
    source: 'RFC 8470, section 5.2',
  },
  {
    name: '429 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(429)(cell),
    reason:
      "The request was rejected, not applied, so the method doesn't matter. The clients that don't retry check the method before the status; OpenAI, Anthropic, Notion, Octokit and, if a time is named, Azure retry.",
    source: 'RFC 6585, section 4; notion-sdk-js, Client.ts: 429 and 529 for every method',
  },
  {
    name: '499: the caller gave up',
    weRepeat: true,
    covers: after(499),
    reason:
      "It appears in the server's log or comes from a gateway, and no client expects it. A caller that still needs the result must retry with a longer timeout, and the advice says so. AIP-194 would never retry automatically.",
    source: 'nginx, ngx_http_request.h (NGX_HTTP_CLIENT_CLOSED_REQUEST); google.rpc.Code, CANCELLED; AIP-194',
  },
  {
    name: '403 that names a time',
    weRepeat: true,
    covers: (cell) => after(403)(cell) && cell.isTimed,
    reason:
      "A server that says when to retry means a limit: GitHub's secondary limits come as 403 with Retry-After, and GitHub asks you to wait. The clients ignore the header of a status that isn't on their list.",
    source: 'RFC 9110, section 10.2.3; docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
  },
  {
    name: '409 that names a time',
    weRepeat: true,
    covers: (cell) => after(409)(cell) && cell.isTimed,
    reason:
      "Then the conflict isn't lasting: something is in progress, such as the first request with the same idempotency key. OpenAI, Anthropic, Stripe and Octokit retry even without a time.",
    source: 'RFC 9110, section 10.2.3; draft-ietf-httpapi-idempotency-key-header, section 2.7',
  },
  {
    name: '413 that names a time',
    weRepeat: true,
    covers: (cell) => after(413)(cell) && cell.isTimed,
    reason:
      'In the standard, Retry-After says exactly this: the condition is temporary. got and ky follow it for methods that are safe to retry; the body was rejected, so the same applies to POST.',
    source: 'RFC 9110, section 15.5.14',
  },
  {
    name: '523 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(523)(cell),
    reason:
      "Cloudflare couldn't reach the server, which never got the request. 521 and 522 are the same case, and most clients retry a POST after those.",
    source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors',
  },
  {
    name: '529 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(529)(cell),
    reason:
      "An overloaded server rejects requests before it processes them. The clients that don't retry don't know the status, or check the method first.",
    source:
      'learn.microsoft.com/microsoft-cloud/dev/dev-proxy/concepts/anthropic-529-overloaded-error; notion-sdk-js, Client.ts: every method',
  },
]
