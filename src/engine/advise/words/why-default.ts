import type { Kind } from '../../model.ts'

/** Why, where an intermediary found nothing: which ID or account it is can't matter there. */
export const whyNotFound = "The resource wasn't found, and waiting won't change that."

/** Why the default for each kind is what it is. */
export const whyKind = {
  'bad-request': "The server can't process this request, and the same request would fail again.",
  unauthenticated:
    'The request has no credentials, or none that the server accepts. The same request would fail again.',
  forbidden: "The server doesn't allow this request, and waiting won't change that.",
  'not-found': `${whyNotFound} Check the URL, any ID in it, and which account owns the resource.`,
  'method-not-allowed': "The resource doesn't support this method, and a retry won't change that.",
  conflict: 'Another request may have changed the resource, or its current state may not allow this request.',
  precondition:
    "A condition in the request, such as `If-Match`, isn't met. Read the current state, then build the request from it.",
  gone: 'The resource is permanently gone.',
  'too-large': 'The request is larger than the server accepts. Send less, or split it.',
  'unsupported-media': "The client and the server don't agree on a format. Change `Content-Type` or `Accept`.",
  validation: "The request breaks one of the API's rules, and the same request would fail again.",
  'rate-limited': "Too many requests arrived in a short time. The limit will reset, and this request wasn't applied.",
  'quota-exhausted': 'A quota is used up. Every request is rejected until the quota resets or is raised.',
  payment: "A payment is required or was declined, and a retry won't change that.",
  canceled:
    'The client gave up before the response came. Retry only if you still need the result, with a longer timeout.',
  timeout: 'The request timed out. The next attempt may be faster.',
  internal:
    'The server failed unexpectedly. If a retry fails too, report the error to support, with the request ID if there is one.',
  'not-implemented': "The server doesn't support this, and won't until its software changes.",
  'bad-gateway': 'A gateway or proxy got no valid response from the server behind it. That is often temporary.',
  unavailable: 'The service is temporarily overloaded or down.',
  'gateway-timeout':
    'A gateway or proxy got no response in time from the server behind it. That may be temporary, and the work may still be running.',
  unknown: 'The response has no status and no known error code.',
} as const satisfies Record<Kind, string>

/** Why, where the limit is on requests that run at once. */
export const whyConcurrency =
  "Too many requests are running at once. Retry after some of them finish; this request wasn't applied."

const longHeaders = 'Send fewer or shorter headers. Cookies and tokens are usually the longest.'

const unreached = "Cloudflare couldn't reach the server behind it, so the request wasn't applied."

/** Why, for statuses whose default has a reason of its own. */
export const whyStatus: Partial<Record<number, string>> = {
  406: 'The server has no format that `Accept` allows.',
  407: "A proxy on the way asks for its own credentials. The request didn't reach the API.",
  408: "The server didn't receive the whole request in time. Retry on a new connection.",
  414: 'Shorten the URL: send the values in the body, if the API allows that, or ask for less at once.',
  415: 'Change `Content-Type` or the format of the body.',
  418: 'The server rejects this client, often because it looks like a bot, and would reject the same request again.',
  421: "The request came to the wrong server and wasn't applied. Retry on a new connection; that is safe with any method.",
  423: 'The resource is locked. Most locks are released after a while.',
  424: 'Another request that this one depends on failed. Fix that one, then retry this one.',
  425: "The server didn't process the request, because it came early and could be a replay. Retry after the TLS handshake is complete.",
  428: 'The server requires a condition such as `If-Match`. Read the resource, then send its ETag.',
  431: longHeaders,
  494: longHeaders,
  495: "The client certificate isn't valid. Renew it, or send another one.",
  496: 'The server requires a client certificate. Configure one.',
  506: 'The server is misconfigured. Only the API provider can fix that.',
  507: "The server has no storage left. Don't retry until someone has made room.",
  508: 'The request leads the server into an endless loop, and would again.',
  511: "The network requires a login, and the request didn't reach the API. Sign in to the network, then send the request again.",
  521: unreached,
  522: unreached,
  523: unreached,
  525: "Cloudflare and the server behind it don't agree on TLS. Only the API provider can fix that.",
  526: "The certificate of the server behind Cloudflare isn't valid. Only the API provider can fix that.",
}
