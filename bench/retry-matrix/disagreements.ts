import type { Cell } from './cells.ts'

/** Where we deliberately decide otherwise than most client families, and why. */
export interface Disagreement {
  name: string
  /** `true`: we retry and most don't. `false`: most retry and we don't. */
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

/** By rule, not cell by cell. The first rule that covers a cell is its reason. A rule that no longer covers any cell fails the run. */
export const disagreements: readonly Disagreement[] = [
  // ── Most retry, we don't ──
  {
    name: 'a POST that may have been carried out',
    weRepeat: false,
    covers: (cell) => addsOrChanges(cell) && after(500, 502, 503, 504, 524)(cell),
    reason:
      "A retry may apply it twice. The clients that retry are SDKs of APIs that accept an idempotency key or a token of their own (Stripe's sends one here), and superagent, which asks its caller. With a key, we retry too.",
    source: 'RFC 9110, section 9.2.2; for 524 Cloudflare: connected, and no response in time',
  },
  {
    name: '501 and 505: what the server does not support',
    weRepeat: false,
    covers: after(501, 505),
    reason:
      "A second later, the server still won't support the method or the HTTP version. Clients that retry go by the class, every 5xx. got, ky, undici, superagent and Azure don't retry.",
    source: 'RFC 9110, sections 15.6.2 and 15.6.6',
  },
  {
    name: '506, 508, 510: the server is misconfigured, or requires an extension',
    weRepeat: false,
    covers: after(506, 508, 510),
    reason: 'The same request fails in the same way. Clients that retry go by the class, every 5xx.',
    source: 'RFC 2295, section 8.1; RFC 5842, section 7.2; RFC 2774, section 7',
  },
  {
    name: '507: no storage left',
    weRepeat: false,
    covers: after(507),
    reason:
      "The standard forbids a retry of a user's request until the user asks for it, and storage doesn't free itself. Clients that retry go by the class, every 5xx.",
    source: 'RFC 4918, section 11.5',
  },
  {
    name: '511: the network requires a login',
    weRepeat: false,
    covers: after(511),
    reason:
      "The request didn't reach the API. Until someone signs in to the network, every retry gets the same portal.",
    source: 'RFC 6585, section 6',
  },
  {
    name: '525 and 526: TLS between Cloudflare and the server behind it',
    weRepeat: false,
    covers: after(525, 526),
    reason:
      'A certificate or a TLS setting is wrong, and only the API provider can fix it. Clients that retry go by the class, every 5xx.',
    source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors',
  },

  // ── We retry, most don't ──
  {
    name: '421: on another connection',
    weRepeat: true,
    covers: after(421),
    reason:
      "The standard allows a retry with any method, because the server didn't accept the request. Clients on fetch need no rule of their own: fetch itself retries, as the control shows.",
    source: 'RFC 9110, section 15.5.20; Fetch, HTTP-network-or-cache fetch',
  },
  {
    name: '423: locked',
    weRepeat: true,
    covers: after(423),
    reason: "Locks are released or expire. 423 is a WebDAV status that general clients don't know.",
    source: 'RFC 4918, sections 6.6 and 11.3',
  },
  {
    name: '424: another service failed',
    weRepeat: true,
    covers: after(424),
    reason:
      "APIs send 424 if a service behind them failed, which may be temporary. In WebDAV it means that another part of the request failed. The clients don't know it.",
    source: 'docs.stripe.com/api/errors ("External Dependency Failed"); RFC 4918, section 11.4',
  },
  {
    name: '425: too early',
    weRepeat: true,
    covers: after(425),
    reason:
      'The standard asks for an automatic retry without early data. These clients send no early data, so they never get a 425.',
    source: 'RFC 8470, section 5.2',
  },
  {
    name: '429 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(429)(cell),
    reason:
      "The request was rejected, not carried out, so the method doesn't matter. Clients that don't retry check the method before the status. OpenAI, Anthropic, Notion, Octokit and, if the response gives a time, Azure retry.",
    source: 'RFC 6585, section 4; notion-sdk-js, Client.ts: 429 and 529 for every method',
  },
  {
    name: '499: the caller gave up',
    weRepeat: true,
    covers: after(499),
    reason:
      "499 appears in the server's log or comes from a gateway, and no client expects it. A caller that still needs the result must send the request again with a longer timeout, and the advice says so. AIP-194 never retries it automatically.",
    source: 'nginx, ngx_http_request.h (NGX_HTTP_CLIENT_CLOSED_REQUEST); google.rpc.Code, CANCELLED; AIP-194',
  },
  {
    name: '403 with a time',
    weRepeat: true,
    covers: (cell) => after(403)(cell) && cell.isTimed,
    reason:
      "A server that says when to retry means a limit: GitHub's secondary limits come as 403 with Retry-After, and GitHub asks callers to wait. The clients ignore the header if the status isn't on their list.",
    source: 'RFC 9110, section 10.2.3; docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
  },
  {
    name: '409 with a time',
    weRepeat: true,
    covers: (cell) => after(409)(cell) && cell.isTimed,
    reason:
      "With a time, the conflict isn't permanent: something is in progress, such as the first request with the same idempotency key. OpenAI, Anthropic, Stripe and Octokit retry even without a time.",
    source: 'RFC 9110, section 10.2.3; draft-ietf-httpapi-idempotency-key-header, section 2.7',
  },
  {
    name: '413 with a time',
    weRepeat: true,
    covers: (cell) => after(413)(cell) && cell.isTimed,
    reason:
      'In the standard, Retry-After means that the condition is temporary. got and ky follow it for methods that are safe to retry. The body was rejected, so it applies to POST too.',
    source: 'RFC 9110, section 15.5.14',
  },
  {
    name: '523 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(523)(cell),
    reason:
      "Cloudflare couldn't reach the server, so the request never arrived. 521 and 522 are the same case, and most clients retry a POST after those.",
    source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors',
  },
  {
    name: '529 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(529)(cell),
    reason:
      "An overloaded server rejects requests before it processes them. Clients that don't retry don't know the status, or check the method first.",
    source:
      'learn.microsoft.com/microsoft-cloud/dev/dev-proxy/concepts/anthropic-529-overloaded-error; notion-sdk-js, Client.ts: every method',
  },
]
