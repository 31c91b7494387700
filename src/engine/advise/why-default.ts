import type { Kind } from '../model.ts'

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
  unknown: 'Too little is known: neither a status nor a code says what failed.',
} as const satisfies Record<Kind, string>
