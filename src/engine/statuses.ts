import type { Kind } from './model.ts'

export interface StatusFacts {
  /** As in the IANA registry; for a status that isn't registered, as its sender calls it. */
  name: string
  /** Names from earlier standards that servers still send. */
  olderNames: string[]
  /** "RFC 9110, section 15.5.5"; `null` where no standard defines it. */
  rfc: string | null
  rfcUrl: string | null
  kind: Kind
  /** One sentence. */
  meaning: string
  /** Who sends it, if the status isn't registered. */
  by: string | null
}

/** Facts about any status from 100 to 599. An undefined one means the same as `x00` of its class (RFC 9110, section 15). */
export function statusFacts(status: number): StatusFacts {
  return (Object.hasOwn(statuses, status) ? statuses[status] : undefined) ?? undefinedStatus(status)
}

/** The kind of a status by itself, without a code; `unknown` for a success, a redirect and anything outside 100 to 599. */
export const kindOfStatus = (status: number): Kind => statusFacts(status).kind

// Marked, so that a page that needs one default doesn't include the whole table.
/* @__NO_SIDE_EFFECTS__ */
const registered = (
  name: string,
  kind: Kind,
  rfc: string,
  section: string,
  meaning: string,
  ...olderNames: string[]
): StatusFacts => ({
  name,
  olderNames,
  kind,
  meaning,
  by: null,
  rfc: `RFC ${rfc}, section ${section}`,
  rfcUrl: `https://www.rfc-editor.org/rfc/rfc${rfc}.html#section-${section}`,
})

/* @__NO_SIDE_EFFECTS__ */
const unregistered = (name: string, kind: Kind, by: string, meaning: string): StatusFacts => ({
  name,
  olderNames: [],
  kind,
  meaning,
  by,
  rfc: null,
  rfcUrl: null,
})

/** Registered ones: IANA HTTP Status Code Registry. The others: the documentation of their sender, named in `by`. */
// prettier-ignore
export const statuses: Record<number, StatusFacts> = {
  100: registered('Continue', 'unknown', '9110', '15.2.1', 'The server has read the headers and is ready for the rest of the request.'),
  101: registered('Switching Protocols', 'unknown', '9110', '15.2.2', 'The server switches to another protocol on this connection.'),
  102: registered('Processing', 'unknown', '2518', '10.1', 'The server has accepted the request and is still working on it.'),
  103: registered('Early Hints', 'unknown', '8297', '2', 'Some headers come early, so that the client can start loading; the response itself follows.'),
  200: registered('OK', 'unknown', '9110', '15.3.1', 'The request succeeded.'),
  201: registered('Created', 'unknown', '9110', '15.3.2', 'The request succeeded and created something.'),
  202: registered('Accepted', 'unknown', '9110', '15.3.3', "The request was accepted, and its work isn't finished."),
  203: registered('Non-Authoritative Information', 'unknown', '9110', '15.3.4', 'The request succeeded, and a proxy changed the response on its way.'),
  204: registered('No Content', 'unknown', '9110', '15.3.5', 'The request succeeded, and there is nothing to send back.'),
  205: registered('Reset Content', 'unknown', '9110', '15.3.6', 'The request succeeded, and the client should clear the form or view that sent it.'),
  206: registered('Partial Content', 'unknown', '9110', '15.3.7', 'The response contains the requested part of the resource.'),
  207: registered('Multi-Status', 'unknown', '4918', '11.1', 'The request had several parts; the body gives the result of each, and some may have failed.'),
  208: registered('Already Reported', 'unknown', '5842', '7.1', 'This member was already listed in the same response.'),
  226: registered('IM Used', 'unknown', '3229', '10.4.1', 'The response contains the difference from a version that the client has.'),
  300: registered('Multiple Choices', 'unknown', '9110', '15.4.1', 'There are several representations, and the client can choose one.'),
  301: registered('Moved Permanently', 'unknown', '9110', '15.4.2', 'The resource has moved permanently to another URL.'),
  302: registered('Found', 'unknown', '9110', '15.4.3', 'The resource is temporarily at another URL.', 'Moved Temporarily'),
  303: registered('See Other', 'unknown', '9110', '15.4.4', 'The response is at another URL: get it with GET.'),
  304: registered('Not Modified', 'unknown', '9110', '15.4.5', "The client's copy is still current."),
  305: registered('Use Proxy', 'unknown', '9110', '15.4.6', 'Deprecated: the resource must be requested through a proxy.'),
  306: registered('(Unused)', 'unknown', '9110', '15.4.7', 'Reserved: an early draft used it, but no standard does.', 'Switch Proxy'),
  307: registered('Temporary Redirect', 'unknown', '9110', '15.4.8', 'The resource is temporarily at another URL, and the method stays the same.'),
  308: registered('Permanent Redirect', 'unknown', '9110', '15.4.9', 'The resource has moved permanently to another URL, and the method stays the same.'),
  400: registered('Bad Request', 'bad-request', '9110', '15.5.1', "The server can't or won't process the request because of something that it considers a client error."),
  401: registered('Unauthorized', 'unauthenticated', '9110', '15.5.2', 'The request has no credentials, or none that the server accepts.'),
  402: registered('Payment Required', 'payment', '9110', '15.5.3', 'Reserved by the standard; APIs send it if a payment is due or has failed.'),
  403: registered('Forbidden', 'forbidden', '9110', '15.5.4', 'The server understood the request but refuses to fulfill it.'),
  404: registered('Not Found', 'not-found', '9110', '15.5.5', "The server has nothing at this URL, or won't reveal whether it does."),
  405: registered('Method Not Allowed', 'method-not-allowed', '9110', '15.5.6', "The resource exists, but doesn't support this method; the response's `Allow` header should list the methods that the resource supports."),
  406: registered('Not Acceptable', 'unsupported-media', '9110', '15.5.7', 'The server has no representation that matches the `Accept` headers of the request.'),
  407: registered('Proxy Authentication Required', 'unauthenticated', '9110', '15.5.8', 'A proxy on the way asks for its own credentials.'),
  408: registered('Request Timeout', 'timeout', '9110', '15.5.9', "The server didn't get the whole request in the time that it was prepared to wait.", 'Request Time-out'), // as sent
  409: registered('Conflict', 'conflict', '9110', '15.5.10', 'The request conflicts with the current state of the resource.'),
  410: registered('Gone', 'gone', '9110', '15.5.11', 'The resource existed, and is permanently gone.'),
  411: registered('Length Required', 'bad-request', '9110', '15.5.12', 'The server requires a `Content-Length` header.'),
  412: registered('Precondition Failed', 'precondition', '9110', '15.5.13', "A condition in the request, such as `If-Match`, isn't met."),
  413: registered('Content Too Large', 'too-large', '9110', '15.5.14', 'The body of the request is larger than the server accepts.', 'Payload Too Large', 'Request Entity Too Large'),
  414: registered('URI Too Long', 'too-large', '9110', '15.5.15', 'The URL is longer than the server accepts.', 'Request-URI Too Long', 'Request-URI Too Large'),
  415: registered('Unsupported Media Type', 'unsupported-media', '9110', '15.5.16', "The server doesn't accept a body in this format or encoding."),
  416: registered('Range Not Satisfiable', 'bad-request', '9110', '15.5.17', 'The requested range is outside the resource.', 'Requested Range Not Satisfiable'),
  417: registered('Expectation Failed', 'bad-request', '9110', '15.5.18', "A server on the way can't meet the `Expect` header."),
  418: registered('(Unused)', 'unknown', '9110', '15.5.19', 'Reserved because of an April Fools joke; servers that send it usually reject a client that looks like a bot.', "I'm a teapot"),
  421: registered('Misdirected Request', 'bad-request', '9110', '15.5.20', "The request came to a server that isn't responsible for this host."),
  422: registered('Unprocessable Content', 'validation', '9110', '15.5.21', "The server can read the request, but can't process its content.", 'Unprocessable Entity'),
  423: registered('Locked', 'conflict', '4918', '11.3', 'The resource is locked.'),
  424: registered('Failed Dependency', 'conflict', '4918', '11.4', 'The request depends on another one, and that one failed.'),
  425: registered('Too Early', 'unavailable', '8470', '5.2', "The request came in TLS early data, and the server doesn't process it, because it could be a replay."),
  426: registered('Upgrade Required', 'bad-request', '9110', '15.5.22', 'The server requires another protocol, which the `Upgrade` header names.'),
  428: registered('Precondition Required', 'precondition', '6585', '3', 'The server requires a condition such as `If-Match`, so that no change is lost.'),
  429: registered('Too Many Requests', 'rate-limited', '6585', '4', 'The client sent more requests in a given time than the server allows.'),
  431: registered('Request Header Fields Too Large', 'too-large', '6585', '5', 'The headers of the request, together or one of them, are too large.'),
  451: registered('Unavailable For Legal Reasons', 'forbidden', '7725', '3', 'The resource is withheld because of a legal demand.'),
  500: registered('Internal Server Error', 'internal', '9110', '15.6.1', 'The server failed unexpectedly.'),
  501: registered('Not Implemented', 'not-implemented', '9110', '15.6.2', "The server doesn't support what the request needs, such as its method."),
  502: registered('Bad Gateway', 'bad-gateway', '9110', '15.6.3', 'A gateway or proxy got no valid response from the server behind it.'),
  503: registered('Service Unavailable', 'unavailable', '9110', '15.6.4', 'The server is temporarily overloaded or under maintenance.', 'Service Temporarily Unavailable'),
  504: registered('Gateway Timeout', 'gateway-timeout', '9110', '15.6.5', 'A gateway or proxy got no response in time from the server behind it.', 'Gateway Time-out'), // as sent
  505: registered('HTTP Version Not Supported', 'not-implemented', '9110', '15.6.6', "The server doesn't support this major version of HTTP."),
  506: registered('Variant Also Negotiates', 'internal', '2295', '8.1', 'The server is misconfigured: choosing a representation never ends.'),
  507: registered('Insufficient Storage', 'quota-exhausted', '4918', '11.5', 'The server has no storage left for what the request needs.'),
  508: registered('Loop Detected', 'internal', '5842', '7.2', 'The server gave up because the request led it into an endless loop.'),
  510: registered('Not Extended', 'not-implemented', '2774', '7', 'Obsolete: the server requires an extension of HTTP in the request.'),
  511: registered('Network Authentication Required', 'unauthenticated', '6585', '6', "The network requires a login before it lets requests through, and this one didn't reach the API."),

  419: unregistered('Page Expired', 'unauthenticated', 'Laravel', 'The CSRF token of the session is missing or has expired.'),
  420: unregistered('Enhance Your Calm', 'rate-limited', 'the first Twitter API', 'The client sent too many requests in a given time; today this is 429.'),
  430: unregistered('Security Rejection', 'forbidden', 'Shopify', 'The platform considers the request malicious and rejects it.'),
  440: unregistered('Login Time-out', 'unauthenticated', 'Microsoft IIS', 'The session has expired, and the client must sign in again.'), // as sent
  444: unregistered('No Response', 'bad-request', 'nginx, in its log', 'The server closed the connection without a response, usually because of a rule against unwanted requests.'),
  449: unregistered('Retry With', 'bad-request', 'Microsoft IIS', 'The request lacks something that the server names; send it again with that.'),
  450: unregistered('Blocked by Windows Parental Controls', 'forbidden', 'Microsoft Windows', "Parental controls on the client's computer block the resource."),
  460: unregistered('Client Closed Connection', 'canceled', 'AWS load balancers, in their log', 'The client closed the connection before the load balancer could respond.'),
  463: unregistered('Too Many Forwarded Addresses', 'bad-request', 'AWS load balancers', 'The `X-Forwarded-For` header has more than 30 addresses.'),
  494: unregistered('Request Header Too Large', 'too-large', 'nginx', 'The headers of the request, or one line of them, are too large.'),
  495: unregistered('SSL Certificate Error', 'unauthenticated', 'nginx', "The client's certificate isn't valid."),
  496: unregistered('SSL Certificate Required', 'unauthenticated', 'nginx', 'The server requires a client certificate, and got none.'),
  497: unregistered('HTTP Request Sent to HTTPS Port', 'bad-request', 'nginx', 'The request came as plain HTTP on a port for HTTPS.'),
  498: unregistered('Invalid Token', 'unauthenticated', 'Esri ArcGIS', "The token isn't valid or has expired."),
  499: unregistered('Client Closed Request', 'canceled', 'nginx, in its log; also gRPC gateways', 'The client closed the connection before the server could respond.'),
  509: unregistered('Bandwidth Limit Exceeded', 'quota-exhausted', 'cPanel and some hosts', 'The site has used up the traffic of its plan.'),
  520: unregistered('Web Server Returned an Unknown Error', 'bad-gateway', 'Cloudflare', 'The server behind Cloudflare sent an empty or unexpected response.'),
  521: unregistered('Web Server Is Down', 'unavailable', 'Cloudflare', 'The server behind Cloudflare refused the connection.'),
  522: unregistered('Connection Timed Out', 'unavailable', 'Cloudflare', "Cloudflare couldn't connect to the server behind it in time."),
  523: unregistered('Origin Is Unreachable', 'unavailable', 'Cloudflare', 'Cloudflare found no route to the server behind it.'),
  524: unregistered('A Timeout Occurred', 'gateway-timeout', 'Cloudflare', "The server behind Cloudflare received the request and didn't respond in time."),
  525: unregistered('SSL Handshake Failed', 'bad-gateway', 'Cloudflare', "Cloudflare couldn't agree on TLS with the server behind it."),
  526: unregistered('Invalid SSL Certificate', 'bad-gateway', 'Cloudflare', "The certificate of the server behind Cloudflare isn't valid."),
  527: unregistered('Railgun Error', 'bad-gateway', 'Cloudflare, until 2024', 'The link between Cloudflare and a Railgun server broke.'),
  529: unregistered('Overloaded', 'unavailable', 'Anthropic, Notion and others', 'The service is overloaded and rejected the request.'),
  530: unregistered('Origin Error', 'unavailable', 'Cloudflare', "Cloudflare couldn't reach the server behind it; the page has a 1xxx code that says why."),
  561: unregistered('Unauthorized', 'unauthenticated', 'AWS load balancers', 'The load balancer tried to sign the user in, and the identity provider returned an error.'),
  598: unregistered('Network Read Timeout', 'gateway-timeout', 'some proxies', 'A proxy passed the request on and got no response in time.'),
  599: unregistered('Network Connect Timeout', 'unavailable', 'some proxies', "A proxy couldn't connect to the server behind it in time."),
}

function undefinedStatus(status: number): StatusFacts {
  const hundred = Number.isInteger(status) && status >= 100 && status <= 599 ? Math.floor(status / 100) * 100 : null
  const facts = hundred === null ? undefined : statuses[hundred]
  if (!facts)
    return unregistered(
      'Unknown status',
      'unknown',
      'no known server',
      "This isn't an HTTP status: those are 100 to 599.",
    )
  return {
    ...facts,
    name: undefinedNames[hundred as keyof typeof undefinedNames],
    olderNames: [],
    meaning: `No standard defines ${status}; clients treat it like ${hundred}.`,
  }
}

const undefinedNames = {
  100: 'Informational',
  200: 'Success',
  300: 'Redirection',
  400: 'Client Error',
  500: 'Server Error',
}
