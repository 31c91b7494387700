import type { Seen } from './emitter.ts'
import { gatewayMeanings, maySaw, providerMends } from './gateway-meaning.ts'

export { maySaw, providerMends } from './gateway-meaning.ts'

/** A sentence that holds for whoever stands in front of an API. */
export const neverSaw = 'The API never saw the request.'

/**
 * What it means that a proxy, load balancer or CDN answered by itself, by status.
 * @param others what this one means otherwise than most, by status
 */
export function proxyMeaning(name: string, { status }: Seen, others: Partial<Record<number, string>> = {}): string {
  const own = status === null ? undefined : others[status]
  if (own) return own
  return statusMeanings[status ?? 0]?.(name) ?? otherMeaning(name, status ?? 0)
}

function otherMeaning(name: string, status: number): string {
  if (status < 400) return `${name} answered in place of the API. ${neverSaw}`
  return status >= 500 ? serverSide(name) : callerSide(name)
}

const callerSide = (name: string) =>
  `${name} refused the request before passing it on. ${neverSaw} The caller can mend it.`
const serverSide = (name: string) => `${name} failed to get an answer from the API. ${maySaw} ${providerMends}`

const statusMeanings: Partial<Record<number, (name: string) => string>> = {
  ...gatewayMeanings,
  400: (name) =>
    `${name} took the request for malformed and did not pass it on. ${neverSaw} The caller can mend it: look for headers that are too large, or plain HTTP on a port for HTTPS.`,
  401: (name) => `${name} asks for credentials of its own, which are not those of the API. ${neverSaw}`,
  403: (name) =>
    `${name} refused the request by a rule of its own, such as a firewall or an address list. ${neverSaw} Its keys and permissions are not the matter; who runs the API can change the rule.`,
  404: (name) =>
    `${name} has nothing at this address and passed nothing on. ${neverSaw} Check host and path; else who runs the API can mend the routing.`,
  405: (name) => `${name} does not take this method at this address. ${neverSaw}`,
  408: (name) =>
    `${name} did not get the whole request in time. ${neverSaw} The caller can send it again, on a new connection.`,
  413: (name) =>
    `The request is larger than ${name} lets through, whatever the API itself would take. ${neverSaw} Send less at once, or ask who runs the API for a higher limit.`,
  414: (name) => `The URL is longer than ${name} lets through. ${neverSaw} Move parameters into the body.`,
  429: (name) =>
    `${name} counts requests itself and turned this one away. ${neverSaw} Slow down, whatever limits the API itself documents.`,
  431: (name) =>
    `The headers of the request are larger than ${name} lets through. ${neverSaw} The caller can mend it, often by sending fewer cookies.`,
  494: (name) =>
    `The headers of the request are larger than ${name} lets through. ${neverSaw} The caller can mend it, often by sending fewer cookies.`,
  500: (name) =>
    `Something failed in ${name} itself or between it and the API; whether the API saw the request cannot be told. ${providerMends}`,
  503: (name) =>
    `${name} had no server to pass the request to, or turned it away under load. The API most likely never saw it. ${providerMends}`,
}
