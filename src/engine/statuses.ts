import type { Kind } from './model.ts'
import { part } from './parts.ts'

export interface StatusFacts {
  /** As the IANA registry has it; for a status that is not registered, as its sender calls it. */
  name: string
  /** Names that earlier standards gave it and servers still send. */
  olderNames: string[]
  /** "RFC 9110, section 15.5.5"; `null` where no standard defines it. */
  rfc: string | null
  rfcUrl: string | null
  kind: Kind
  /** One sentence. */
  meaning: string
  /** Who sends it, where it is no registered status. */
  by: string | null
}

/**
 * Facts of any status from 100 to 599. One that nobody has defined means what `x00` of its class means (RFC 9110, section 15).
 */
export function statusFacts(status: number): StatusFacts {
  return commonStatuses[status] ?? part('statuses').rareFacts(status)
}

/** The kind that a status stands for by itself, without a code; `unknown` for a success, a redirect and anything outside 100 to 599. */
export const kindOfStatus = (status: number): Kind => statusFacts(status).kind

export const registered = (
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

/** What most errors come with. All the others: `rare-statuses.ts`. */
// prettier-ignore
export const commonStatuses: { [status: number]: StatusFacts } = {
  400: registered('Bad Request', 'bad-request', '9110', '15.5.1', 'The server cannot or will not process the request because of something that it takes for a mistake of the client.'),
  401: registered('Unauthorized', 'unauthenticated', '9110', '15.5.2', 'The request carries no credentials that the server accepts.'),
  403: registered('Forbidden', 'forbidden', '9110', '15.5.4', 'The server understood the request and refuses to carry it out.'),
  404: registered('Not Found', 'not-found', '9110', '15.5.5', 'The server has nothing at this URL, or does not want to say that it has.'),
  409: registered('Conflict', 'conflict', '9110', '15.5.10', 'The request contradicts the current state of the resource.'),
  422: registered('Unprocessable Content', 'validation', '9110', '15.5.21', 'The request can be read, and what it says cannot be carried out.', 'Unprocessable Entity'),
  429: registered('Too Many Requests', 'rate-limited', '6585', '4', 'More requests came in a certain time than the server allows.'),
  500: registered('Internal Server Error', 'internal', '9110', '15.6.1', 'Something failed on the server that it did not expect.'),
  502: registered('Bad Gateway', 'bad-gateway', '9110', '15.6.3', 'A server in between got no valid answer from the server behind it.'),
  503: registered('Service Unavailable', 'unavailable', '9110', '15.6.4', 'The server is overloaded or under maintenance for the time being.', 'Service Temporarily Unavailable'),
  504: registered('Gateway Timeout', 'gateway-timeout', '9110', '15.6.5', 'A server in between waited too long for the server behind it.', 'Gateway Time-out'),
}
