import type { Seen } from './emitter.ts'
import { gatewayMeanings, maySaw, providerMends } from './gateway-meaning.ts'

export { maySaw, providerMends } from './gateway-meaning.ts'

/** True for anything in front of an API that stopped the request. */
export const neverSaw = "The request didn't reach the API."

/** The same, where it is only likely. */
export const likelyUnseen = "The request most likely didn't reach the API."

/**
 * What it means that a proxy, load balancer or CDN responded itself, by status.
 * @param others what this one means differently, by status
 */
export function proxyMeaning(name: string, { status }: Seen, others: Partial<Record<number, string>> = {}): string {
  const own = status === null ? undefined : others[status]
  if (own) return own
  return statusMeanings[status ?? 0]?.(name) ?? otherMeaning(name, status ?? 0)
}

function otherMeaning(name: string, status: number): string {
  if (status < 400) return `${name} responded in place of the API. ${neverSaw}`
  return status >= 500 ? serverSide(name) : callerSide(name)
}

const callerSide = (name: string) => `${name} rejected the request. ${neverSaw} You can fix this.`
const serverSide = (name: string) => `${name} got no valid response from the API. ${maySaw} ${providerMends}`

const headersTooLarge = (name: string) =>
  `The headers of the request are larger than ${name} allows. ${neverSaw} You can fix this, often by sending fewer cookies.`

const statusMeanings: Partial<Record<number, (name: string) => string>> = {
  ...gatewayMeanings,
  401: (name) => `${name} requires its own credentials, not the API's. ${neverSaw}`,
  403: (name) =>
    `${name} rejected the request by a rule of its own, such as a firewall or an address list. ${neverSaw} Its keys and permissions aren't the cause; the API provider can change the rule.`,
  404: (name) =>
    `${name} has nothing at this address. ${neverSaw} Check the host, path and method; if they are right, ask the API provider to fix the routing.`,
  405: (name) => `${name} doesn't support this method at this address. ${neverSaw}`,
  408: (name) => `${name} didn't get the whole request in time. ${neverSaw} Retry on a new connection.`,
  413: (name) =>
    `The request is larger than ${name} allows, whatever the API itself accepts. ${neverSaw} Send less at once, or ask the API provider for a higher limit.`,
  414: (name) => `The URL is longer than ${name} allows. ${neverSaw} Move parameters into the body.`,
  429: (name) =>
    `${name} limits requests itself and rejected this one. ${neverSaw} Slow down, whatever limits the API itself documents.`,
  431: headersTooLarge,
  494: headersTooLarge,
  500: (name) =>
    `Something failed in ${name} or between it and the API. It isn't known whether the request reached the API. ${providerMends}`,
  503: (name) =>
    `${name} had no server to pass the request to, or rejected it under load. ${likelyUnseen} ${providerMends}`,
}
