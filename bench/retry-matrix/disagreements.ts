import type { Cell } from './cells.ts'

/** Where we knowingly decide otherwise than most client families, and why. */
export interface Disagreement {
  name: string
  /** Whether we repeat the request where most do not, or leave it where most repeat it. */
  weRepeat: boolean
  covers(cell: Cell): boolean
  reason: string
  /** A section of a standard, or a page of who sends the status. */
  source: string
}

const after =
  (...statuses: number[]) =>
  ({ status }: Cell) =>
    statuses.includes(status)

const addsOrChanges = ({ method }: Cell) => method === 'POST' || method === 'PATCH'

/** By rule, not cell by cell; the first that covers a cell is its reason. One that covers none any more fails the run. */
export const disagreements: readonly Disagreement[] = [
  // ── We leave it, most repeat it ──
  {
    name: 'a POST that may have been carried out',
    weRepeat: false,
    covers: (cell) => addsOrChanges(cell) && after(500, 502, 503, 504, 524)(cell),
    reason:
      "Repeating it may do it twice. Those that repeat it are SDKs of APIs that take an idempotency key or a token of their own (Stripe's sends one here), and superagent, which asks its caller. With a key, we repeat it too.",
    source: 'RFC 9110, section 9.2.2; for 524 Cloudflare: connected, and no answer in time',
  },
  {
    name: '501 and 505: what the server does not support',
    weRepeat: false,
    covers: after(501, 505),
    reason:
      'It will not support the method or the version of HTTP a second later. Those that repeat it go by the class, every 5xx; got, ky, undici, superagent and Azure leave it.',
    source: 'RFC 9110, sections 15.6.2 and 15.6.6',
  },
  {
    name: '506, 508, 510: the server is set up wrongly, or wants an extension',
    weRepeat: false,
    covers: after(506, 508, 510),
    reason: 'The same request leads to the same circle. Those that repeat it go by the class, every 5xx.',
    source: 'RFC 2295, section 8.1; RFC 5842, section 7.2; RFC 2774, section 7',
  },
  {
    name: '507: no room left',
    weRepeat: false,
    covers: after(507),
    reason:
      'What a person asked for must not be repeated before a person asks again, and room does not come by itself. Those that repeat it go by the class, every 5xx.',
    source: 'RFC 4918, section 11.5',
  },
  {
    name: '511: the network wants a login',
    weRepeat: false,
    covers: after(511),
    reason: 'The API was not reached; until somebody signs in to the network, every repeat meets the same portal.',
    source: 'RFC 6585, section 6',
  },
  {
    name: '525 and 526: TLS between Cloudflare and the server behind it',
    weRepeat: false,
    covers: after(525, 526),
    reason:
      'A certificate or a TLS setting is wrong, which only who runs the site can mend. Those that repeat it go by the class, every 5xx.',
    source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors',
  },

  // ── We repeat it, most leave it ──
  {
    name: '421: on another connection',
    weRepeat: true,
    covers: after(421),
    reason:
      'The standard allows it, whatever the method, since the server did not take the request. Clients on fetch need no rule of their own: fetch itself repeats it, as the control shows.',
    source: 'RFC 9110, section 15.5.20; Fetch, HTTP-network-or-cache fetch',
  },
  {
    name: '423: locked',
    weRepeat: true,
    covers: after(423),
    reason: 'Locks are released or run out. It is a status of WebDAV, of which general clients know nothing.',
    source: 'RFC 4918, sections 6.6 and 11.3',
  },
  {
    name: '424: another service failed',
    weRepeat: true,
    covers: after(424),
    reason:
      'APIs send it when a service behind them failed, which may pass; in WebDAV it stands for a part of a request of which another part failed. The clients know nothing of it.',
    source: 'docs.stripe.com/api/errors ("External Dependency Failed"); RFC 4918, section 11.4',
  },
  {
    name: '425: too early',
    weRepeat: true,
    covers: after(425),
    reason:
      'The standard asks for an automatic repeat outside early data. These clients send no early data, so they never meet it.',
    source: 'RFC 8470, section 5.2',
  },
  {
    name: '429 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(429)(cell),
    reason:
      'The request was turned away, not carried out, so the method does not matter. Those that leave it look at the method before the status; OpenAI, Anthropic, Notion, Octokit and, where a time is named, Azure repeat it.',
    source: 'RFC 6585, section 4; notion-sdk-js, Client.ts: 429 and 529 for every method',
  },
  {
    name: '499: the caller gave up',
    weRepeat: true,
    covers: after(499),
    reason:
      "It stands in the server's log or comes from a gateway, and no client expects it. Who still wants the result has to ask again, with more time, and the advice says so. AIP-194 would never repeat it by itself.",
    source: 'nginx, ngx_http_request.h (NGX_HTTP_CLIENT_CLOSED_REQUEST); google.rpc.Code, CANCELLED; AIP-194',
  },
  {
    name: '403 that names a time',
    weRepeat: true,
    covers: (cell) => after(403)(cell) && cell.isTimed,
    reason:
      "A server that says when to come back means a limit: GitHub's secondary limits come as 403 with Retry-After, and waiting is what it asks for. The clients never look at the header of a status that is not on their list.",
    source: 'RFC 9110, section 10.2.3; docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
  },
  {
    name: '409 that names a time',
    weRepeat: true,
    covers: (cell) => after(409)(cell) && cell.isTimed,
    reason:
      'Then it is no lasting conflict but something under way, such as the first request with the same idempotency key. OpenAI, Anthropic, Stripe and Octokit repeat it, even with no time named.',
    source: 'RFC 9110, section 10.2.3; draft-ietf-httpapi-idempotency-key-header, section 2.7',
  },
  {
    name: '413 that names a time',
    weRepeat: true,
    covers: (cell) => after(413)(cell) && cell.isTimed,
    reason:
      'The standard has Retry-After say just that: the condition is temporary. got and ky follow it for methods that may be repeated; the body was refused, so that it holds for POST as well.',
    source: 'RFC 9110, section 15.5.14',
  },
  {
    name: '523 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(523)(cell),
    reason:
      'Cloudflare found no way to the server, which never saw the request. 521 and 522 are the same case, and most repeat a POST after those.',
    source: 'developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors',
  },
  {
    name: '529 for a POST or PATCH',
    weRepeat: true,
    covers: (cell) => addsOrChanges(cell) && after(529)(cell),
    reason:
      'Overload turns requests away before they are worked on. Those that leave it do not know the status, or look at the method first.',
    source:
      'learn.microsoft.com/microsoft-cloud/dev/dev-proxy/concepts/anthropic-529-overloaded-error; notion-sdk-js, Client.ts: every method',
  },
]
