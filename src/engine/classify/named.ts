import type { Api, Evidence } from '../model.ts'
import type { Observed } from './observed.ts'
import { hostOf, hostOfUrl, isAmong, isStandIn } from './hosts.ts'
import { vendors, type Vendor } from './vendors.ts'

/** Points for a host or a link of the API, and against it for one of another API. */
const named = 70

/** A client shows which vendor it called, and not which service. */
const byClient = 40

/** A host in the body: fewer points than a foreign envelope counts against it. */
const byMention = 32

/** An unknown host, for an API whose page doesn't name hosts. */
const unknownHost = -20

/** What names the called API: hosts, links, a vendor's client or headers. It counts for that API, or against every other. */
export function namedEvidence(api: Api, observed: Observed, isCommon: boolean): Evidence[] {
  const own = [...ownHost(api, observed), ...ownLink(api, observed), ...ofService(api, observed, isCommon)]
  return own.length > 0 ? own.slice(0, 1) : foreign(api, observed)
}

function ownHost(api: Api, { response }: Observed): Evidence[] {
  const host = hostOf(response)
  return host !== null && isAmong(host, api.hosts)
    ? [{ text: `the request went to ${host}`, weight: named, span: null }]
    : []
}

/** The paste is the address of a code page, or the response links to one, or to a host of the API. */
function ownLink(api: Api, { bareCode, facts }: Observed): Evidence[] {
  if (bareCode?.api === api.id)
    return [{ text: `the address is of a page about ${api.name}`, weight: named, span: null }]
  const url = facts.docUrl
  if (url === null) return []
  const host = hostOfUrl(url)
  const isOwn = pageApi(url) === api.id || (host !== null && isAmong(host, api.hosts))
  return isOwn ? [{ text: `the response links to a page of ${api.name}`, weight: named, span: facts.spans.docUrl }] : []
}

/** The API whose code page an address leads to, on any site of this kind. */
const pageApi = (url: string): string | null =>
  /\/e\/([\w.-]{1,80})\/[^/?#\s]{1,200}\/?(?:[?#]|$)/.exec(url.slice(0, 2000))?.[1]?.toLowerCase() ?? null

/**
 * What names a service: its client, its headers, its hosts in the body. A client may call another vendor's server, so with a common code it
 * names the service only if the body is in its envelope.
 */
function ofService(api: Api, observed: Observed, isCommon: boolean): Evidence[] {
  const { client, response, envelope, spoken, json, locateHeader } = observed
  if (api.group !== 'service') return []
  if (isWrittenBy(api, observed)) return [{ text: `${api.name} wrote the response`, weight: named, span: null }]
  const isTelling = !isCommon || (envelope !== null && api.envelopes.includes(envelope.id))
  // With such a code, a client of many services doesn't count; a client of one service does, if its text is all there is.
  const isItsText = json === undefined && client?.vendor.envelopes.length === 0
  if (client && (isTelling || isItsText) && !client.vendor.isCopied && isNamedFor(client.vendor, api))
    return [{ text: `a client of ${client.vendor.name} printed this error`, weight: byClient, span: client.span }]
  const vendor = vendors.find((each) => isNamedFor(each, api))
  const header = response.headers.find(([name]) => vendor?.headers?.test(name) || name.includes(api.id))?.[0]
  if (header !== undefined)
    return [{ text: `\`${header}\` is a header of ${api.name}`, weight: byClient, span: locateHeader(header) }]
  const host = api.hosts.find((name) => isSpokenOf(name, spoken))
  return host === undefined ? [] : [{ text: `the response mentions ${host}`, weight: byMention, span: null }]
}

/** The service is in front of the API, and wrote the response itself. */
export const isWrittenBy = ({ group, name }: Api, { origin }: Observed) =>
  group === 'service' && origin.kind === 'intermediary' && origin.name === name

const isSpokenOf = (host: string, text: string) => {
  const at = text.indexOf(host)
  return at >= 0 && !/[\w-]/.test(text.charAt(at - 1))
}

/**
 * Others copy the codes and envelopes of a service. If nothing names the service, it is at most probable in an envelope of its own, and
 * only possible in any other.
 */
export function unnamedEvidence({ group, name }: Api, known: readonly Evidence[], isOwnShape: boolean): Evidence[] {
  const most = isOwnShape ? 85 : 45
  const sum = known.reduce((total, { weight }) => total + weight, 0)
  return group === 'service' && sum > most
    ? [{ text: `nothing names ${name}, whose codes and envelopes others copy`, weight: most - sum, span: null }]
    : []
}

function foreign(api: Api, observed: Observed): Evidence[] {
  const { client } = observed
  const text = `a client of ${client?.vendor.name} printed this error`
  if (client && isOf(client.vendor, api)) return api.group === 'service' ? [] : [{ text, weight: byClient, span: null }]
  // Any server may use a standard.
  if (api.group === 'standard') return []
  if (client) return [{ text, weight: -named, span: client.span }]
  const found = foreignHeader(api, observed) ?? foreignHost(api, observed)
  return found ? [found] : []
}

function foreignHeader(api: Api, { response, locateHeader }: Observed): Evidence | null {
  for (const [header] of response.headers) {
    const vendor = vendors.find(({ headers }) => headers?.test(header))
    if (vendor && !isOf(vendor, api) && !api.headers.includes(header))
      return { text: `\`${header}\` is a header of ${vendor.name}`, weight: -named, span: locateHeader(header) }
  }
  return null
}

function foreignHost(api: Api, { response }: Observed): Evidence | null {
  const host = hostOf(response)
  if (host === null || isStandIn(host) || isNamedIn(host, api)) return null
  const vendor = vendors.find(({ hosts }) => hosts?.test(host))
  const isElsewhere = api.hosts.length > 0 || (vendor !== undefined && !isOf(vendor, api))
  return {
    text: `the request went to ${host}, which ${isElsewhere ? "isn't" : "isn't known to be"} a host of ${api.name}`,
    weight: isElsewhere ? -named : unknownHost,
    span: null,
  }
}

const isOf = (vendor: Vendor, api: Api): boolean =>
  vendor.envelopes.some((id) => api.envelopes.includes(id)) || isNamedFor(vendor, api)

const isNamedFor = (vendor: Vendor, api: Api): boolean => api.name.toLowerCase().includes(vendor.name.toLowerCase())

const isNamedIn = (host: string, { id, hosts }: Api): boolean => hosts.length === 0 && host.includes(id)
