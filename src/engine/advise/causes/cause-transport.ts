import { isObject } from '../../json.ts'
import type { Json } from '../../model.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import type { Signs } from './signs.ts'

/**
 * No response came: the connection failed. What matters is whether the request was sent before that, which clients say by the name of
 * the error (urllib3 `_is_connection_error` against `_is_read_error`; gRFC A6, "transparent retries"; RFC 9113, sections 6.8 and 8.7).
 */
export function transportCause({ response, json, stated, printed }: AdviceInput, signs: Signs): Cause | null {
  const isAnswer = response.headers.length > 0 || (response.status !== null && response.statusFrom !== 'text')
  if (isAnswer) return null
  const { codes } = signs
  const code = codes.find((each) => failures.some(([names]) => names.test(each)))
  // A body may report a failure behind the API; only what a client printed is about this connection.
  const isApple = printed?.includes('NSURLErrorDomain') ?? false
  const prose = isApple ? `${signs.prose}\n${printed}` : signs.prose
  const isClients = json === undefined || isApple || clientsOwn.test(prose)
  const isPrinted = isClients && (response.status === null || stated !== null) && prose.length <= 8001
  const text = code === undefined && isPrinted ? prose : ''
  const connecting = isPrinted || code !== undefined ? whileConnecting.exec(prose)?.[0] : undefined
  if (connecting !== undefined)
    return { ...neverMade, kind: saysTimeout.test(connecting) ? 'timeout' : neverMade.kind, words: connecting }
  if (json !== undefined && isUnanswered(json)) return { ...noResponse, words: null }
  for (const [names, sentence, failure] of failures) {
    // With a status, a response came, and the browser hid it from the page.
    if (failure === noResponse && response.status !== null) continue
    const words = names.test(code ?? '') ? code : sentence.exec(text)?.[0]
    if (words !== undefined) return { ...failure, words }
  }
  return null
}

/** Sentences that clients put into an error object of their own: libcurl's (WordPress) and Angular's. */
const clientsOwn = /\bcURL error \d{1,2}: |^Http failure response for /m

/** XMLHttpRequest: it is done, and there is no status. */
const isUnanswered = (json: Json) => isObject(json) && json.status === 0 && json.readyState !== undefined

/** "connect ETIMEDOUT" failed before anything was sent, a bare ETIMEDOUT maybe after; the timeouts of each client differ likewise. */
export const whileConnecting =
  /\bconnect (?:ETIMEDOUT|EHOSTUNREACH)|Failed to connect to|(?:Connection|Resolving) timed out after|SSL connection timeout|ConnectTimeout|[Cc]onnect [Tt]ime(?:d ?)?out|\[connection timeout\]|failed to connect to [^\n]{1,200} after \d{1,9} ?ms|Net::OpenTimeout|\bdial (?:tcp|udp)\b.{0,80}i\/o timeout|TLS handshake timeout|upstream timed out [^\n]{0,80} while connecting/

const saysTimeout = /connect(?:ion)? timeout\b/i

const cause = (
  name: string,
  [verdict, kind, processed, met]: [Cause['usual']['verdict'], Cause['kind'], Cause['usual']['processed'], string],
  why: string,
  ...caveats: string[]
): Cause => ({
  kind,
  why,
  caveats,
  met,
  isDecisive: true,
  hasNoStatus: true,
  usual: { verdict, actor: verdict === 'never' ? 'admin' : 'caller', processed, tries: 4, name },
})

const neverMade = cause(
  'the connection: it was never made',
  ['backoff', 'unavailable', 'no', 'a refused connection'],
  'No connection was made, so nothing was sent: a retry is safe with any method.',
  "If it persists, check the hostname, port and network: retries don't help if the name doesn't exist or the server isn't running.",
)

const noResponse = cause(
  'the connection: no response came',
  ['backoff', 'unavailable', 'maybe', 'a failed connection'],
  "No response came: the connection wasn't made, or it broke, or the browser hid the response from the page. The text doesn't say which, so the request may have arrived.",
  "If a browser says this every time, look in its console: a CORS error or a content blocker looks like this, and retries don't fix it.",
)

// prettier-ignore
/** Names of errors, messages that clients print, and what they mean; the first that fits. */
export const failures: readonly (readonly [names: RegExp, words: RegExp, cause: Cause])[] = [
  [
    /CERT(?:IFICATE|_|$)|UNABLE_TO_VERIFY_LEAF_SIGNATURE|SSLPeerUnverified|^ERR_TLS_/,
    /certificate verify failed|certificate (?:has expired|problem)|self[- ]signed certificate|x509: |PKIX path|valid certification path|ERR_CERT_|CERTIFICATE_VERIFY_FAILED|unable to (?:get (?:local )?issuer|verify the first) certificate|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF)|SSLPeerUnverifiedException|certificate (?:is not trusted|signed by unknown authority)|[Hh]ostname\/IP does not match|NSURLErrorDomain Code=-120[1-6]/,
    cause('the certificate', ['never', 'unavailable', 'no', 'a rejected certificate'],
      "The client didn't accept the server's certificate, so nothing was sent. Every attempt fails until the certificate, or the list of trusted ones, changes.",
      "Don't turn the check off: that hides an attack as well as a mistake. A wrong clock also makes valid certificates fail."),
  ],
  [
    /^(?:net::)?(?:EPROTO|ERR_SSL_\w{1,60})$/,
    /tls: (?:handshake failure|protocol version|no supported versions|bad certificate|unrecognized name|internal error)|handshake[_ ]failure|(?:SSL|TLS) handshake (?:failed|error)|SSL routines|WRONG_VERSION_NUMBER|wrong version number|first record does not look like a TLS handshake|SSLHandshakeException|SSL connection could not be established|ERR_SSL_|NSURLErrorDomain Code=-1200/,
    cause('the TLS handshake', ['never', 'unavailable', 'no', 'a failed TLS handshake'],
      "The client and the server didn't agree on a secure connection, so nothing was sent. Every attempt fails until the TLS versions, ciphers or certificates of one side change.",
      'Check the scheme and the port too: TLS to a port for plain HTTP, or to the wrong proxy, fails like this.'),
  ],
  [
    /^net::ERR_BLOCKED_BY_\w{1,40}$/,
    /ERR_BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)/,
    cause('the browser: it blocked the request', ['never', 'unavailable', 'no', 'a blocked request'],
      'The browser, one of its extensions or a policy blocked the request, so nothing was sent. Allow the address there, or try without extensions.'),
  ],
  [
    /^(?:net::)?(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_(?:CONNECTION_REFUSED|NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|PROXY_CONNECTION_FAILED)|ConnectTimeout)$/,
    /\bECONNREFUSED\b|\bENOTFOUND\b|\bEAI_AGAIN\b|[Cc]onnection refused|Could not connect to the endpoint|[Cc]ould not resolve (?:host|proxy)|Failed to connect to|SSL_connect|SSL connect error|[Nn]ame or service not known|no such host|[Nn]ame resolution|NewConnectionError|ConnectTimeout|ERR_CONNECTION_REFUSED|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|No connection could be made|UnknownHostException|server misbehaving|[Ff]ailed host lookup|No address associated with hostname|nodename nor servname|hostname could not be found|No route to host|[Nn]etwork is unreachable|connection appears to be offline|\bstatus: (?:SERVFAIL|NXDOMAIN)|NSURLErrorDomain Code=-100[0349]|java\.net\.ConnectException|httpx\.ConnectError|error trying to connect|CONNECT tunnel failed|tunneling socket could not be established/,
    neverMade,
  ],
  [
    /REFUSED_STREAM|GOAWAY/,
    /REFUSED_STREAM|GOAWAY/,
    cause('the HTTP/2 connection: the stream was refused', ['backoff', 'unavailable', 'no', 'a refused stream'],
      "The server rejected the stream without processing it (RFC 9113, section 8.7). Retry on a new connection; that is safe with any method.",
      'A GOAWAY promises this only for streams above the last one that it names; a lower one may have been applied.'),
  ],
  [
    /^(?:net::)?(?:ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED|UND_ERR_(?:HEADERS|BODY)_TIMEOUT|ReadTimeout|ERR_(?:CONNECTION_)?TIMED_OUT)$/,
    /\bETIMEDOUT\b|ReadTimeout|[Rr]ead timed out|Net::ReadTimeout|\bi\/o timeout|HttpTimeoutException|[Oo]peration timed out|context deadline exceeded|Client\.Timeout exceeded|aborted due to timeout|timeout of \d+ ?ms exceeded|upstream timed out|HttpClient\.Timeout|[Tt]imeout expired|[Rr]equest timed out|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT/,
    cause('the connection: no response in time', ['backoff', 'timeout', 'maybe', 'a timeout'],
      'No response came in time. The request may have arrived, and its work may still be running.'),
  ],
  [
    /^(?:net::)?(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_NETWORK_CHANGED|ERR_(?:HTTP2|QUIC)_PROTOCOL_ERROR|RemoteDisconnected)$/,
    /\bECONNRESET\b|\bEPIPE\b|socket hang up|prematurely closed|failed to respond|closed the connection|transfer closed with|(?:Send|Recv) failure|connection reset|connection aborted|Remote end closed connection|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|empty reply from server|Server disconnected|connection closed before message completed|: EOF$|unexpected EOF|Incomplete(?:Message|Read)|unexpected end of stream|end of file reached|ended prematurely|premature.close|other side closed|peer closed connection|(?:^|\n)terminated$/i,
    cause('the connection: it broke', ['backoff', 'unavailable', 'maybe', 'a broken connection'],
      'The connection broke after it was made. The request may have arrived, and its response may be lost.'),
  ],
  [
    /^CORS$/,
    /blocked by CORS policy/,
    { ...cause('the browser: it blocked the response', ['fix', 'bad-request', 'maybe', 'a blocked response'],
      "The browser hid the response, because the API doesn't allow calls from pages of this origin. Call the API from your own server, or ask the API provider to allow the origin."), hasNoStatus: false },
  ],
  [
    /^(?:APIConnectionError|NetworkError|net::ERR_FAILED|ERR_NETWORK)$/,
    /\bNetwork ?Error\b|[Ff]ailed to fetch\b|\bfetch failed\b|^Load failed\b|^Connection error\.?$|\b0 Unknown Error\b|(?:XMLHttpRequest|XHR|[Hh]ttp|HTTP|[Rr]equest|[Rr]esponse)\b[^\n]{0,60} status(?: code)?:? ?0(?![\w.])|ERR_FAILED\b/m,
    noResponse,
  ],
]
