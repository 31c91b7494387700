import type { Kind } from '../../model.ts'

/** Why the default for each kind is what it is: one sentence. */
export const whyKind = {
  'bad-request': 'The server read the request as faulty, and the same request is as faulty the next time.',
  unauthenticated: 'The credentials were not accepted; the same ones will not be next time either.',
  forbidden: 'These credentials may not do this, and time does not change what they may do.',
  'not-found': 'What was asked for is not there, and waiting does not bring it: check the URL, the id and whose it is.',
  'method-not-allowed': 'The resource does not take this method, however often it is sent.',
  conflict: 'The request contradicts what is there now: read the current state, then decide what to send.',
  precondition: 'A condition does not hold: read the current state and build the request anew.',
  gone: 'What was asked for is gone for good.',
  'too-large': 'The request is too large, and is as large the next time.',
  'unsupported-media': 'The two sides do not agree on a format: change `Content-Type` or `Accept`.',
  validation: 'The values break a rule of the API, and the same values break it again.',
  'rate-limited':
    'Too many requests came in a short time; the limit eases with time, and this request was not carried out.',
  'quota-exhausted': 'A quota is used up: until somebody raises it or a new period starts, every request is refused.',
  payment: 'A payment is due or was refused, and sending the request again settles nothing.',
  canceled: 'The caller gave up before the answer came: repeat it only if the result is still wanted, with more time.',
  timeout: 'The time ran out before there was an answer; the next try may be quicker.',
  internal:
    'Something failed on the server that it did not expect: it may work at the next try. If not, report it with the request id.',
  'not-implemented': 'The server does not support this, and will not until its software changes.',
  'bad-gateway': 'A server in between got no proper answer from the one behind it; that often passes soon.',
  unavailable: 'The service is overloaded or down for the time being; that passes.',
  'gateway-timeout':
    'A server in between waited too long for the one behind it; that may pass, and the work may be going on.',
  unknown: 'Too little is known: neither a status nor a code says what failed. Paste the status with it.',
} as const satisfies Record<Kind, string>

/** Why, where the limit is on requests that run at once. */
export const whyConcurrency =
  'Too many requests run at once; the limit eases as they end, and this request was not carried out.'

/** Why, for statuses whose default has a reason of its own. */
export const whyStatus: Partial<Record<number, string>> = {
  407: 'A proxy on the way wants credentials of its own; the API was not reached.',
  408: 'The server did not get the whole request in time; it may be repeated on a new connection.',
  411: 'The server wants a `Content-Length` header.',
  418: 'The server refuses to brew coffee, or takes you for a robot; the same request will not change its mind.',
  421: 'The request came on a connection to the wrong server and was not carried out: repeat it on a new connection, with any method.',
  423: 'Somebody holds a lock on the resource; locks are released.',
  424: 'Another request that this one depends on failed: mend that one, then repeat this one.',
  425: 'The server would not risk a replay and did not carry the request out: repeat it once the TLS handshake is complete.',
  426: 'The server wants another protocol: the `Upgrade` header names it.',
  428: 'The server wants a condition such as `If-Match`: read the resource, then send its ETag along.',
  451: 'The resource is withheld because of a legal demand, which no request changes.',
  495: 'The certificate that you show is not valid: renew it or send another one.',
  496: 'The server wants a certificate from you: configure one.',
  505: 'The server does not speak this version of HTTP.',
  506: 'The server is misconfigured, and only who runs it can mend that.',
  507: 'The server has no room left; it must not be asked again before somebody has made room.',
  508: 'The request leads the server in a circle, and will again.',
  509: 'The site has used up its traffic; only who runs it can mend that.',
  511: 'The network wants a login, as in a hotel, and the API was not reached: sign in to the network, then send again.',
  520: 'The server behind Cloudflare sent an empty or broken answer; that often passes soon.',
  521: 'Cloudflare could not reach the server behind it, so the request was not carried out.',
  522: 'Cloudflare could not connect to the server behind it, so the request was not carried out.',
  523: 'Cloudflare found no way to the server behind it, so the request was not carried out.',
  524: 'The server behind Cloudflare took the request and was too slow to answer; it may have done the work.',
  525: 'Cloudflare and the server behind it do not agree on TLS; only who runs the site can mend that.',
  526: 'The server behind Cloudflare shows a certificate that is not valid; only who runs the site can mend that.',
  529: 'The service is overloaded and turned the request away; it was not carried out.',
}
