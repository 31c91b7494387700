import type { Response } from '../model.ts'

/** The host that the request went to, in lowercase and without its port; `null` if it isn't in the paste. */
export function hostOf({ url, requestHeaders }: Pick<Response, 'url' | 'requestHeaders'>): string | null {
  const inHeader = requestHeaders.find(([name]) => name === 'host')?.[1].trim()
  return hostOfUrl(url) ?? (inHeader ? inHeader.replace(/:\d{1,5}$/, '').toLowerCase() : null)
}

/** The host of an absolute address; `null` for any other text. */
export const hostOfUrl = (url: string | null): string | null =>
  /^[a-z]{2,10}:\/\/(?:[^/@\s]{0,200}@)?([^/:?#\s]{1,253})/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null

/** Whether a host is one of these, or a subdomain of one. */
export const isAmong = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((known) => host === known || host.endsWith(`.${known}`))

/** Hosts that stand for any other: those of a developer's own machine or network, and those for documentation (RFC 2606, RFC 6761). */
export const isStandIn = (host: string): boolean =>
  !host.includes('.') ||
  /^[\d.]+$/.test(host) ||
  host.startsWith('[') ||
  /(?:^|\.)example\.(?:com|net|org)$|\.(?:example|test|invalid|localhost|local|internal|lan)$/.test(host)
