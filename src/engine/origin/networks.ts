import type { Emitter } from './emitter.ts'
import { neverSaw } from './meaning.ts'

const filtered = (what: string) => () =>
  `${what} on your side of the network stopped the request. ${neverSaw} The administrator of your network can allow it.`

/** What is on the client's side: the network of a hotel, a company's filter. Nothing at the API can fix these. */
export const networks: readonly Emitter[] = [
  {
    name: 'Captive portal',
    marks: [/<WISPAccessGatewayParam/, /<title>[^<>]{0,60}captive portal/i],
    // RFC 6585, section 6: only what controls access to the network sends 511.
    hasOwnStatus: ({ status }) => status === 511,
    meaning: () =>
      `The network requires a login before it lets requests through, as in a hotel. ${neverSaw} Sign in to the network, then retry.`,
  },
  {
    name: 'Zscaler',
    marks: [/Internet Security by Zscaler/i, /gateway\.zscaler[a-z]{0,6}\.net/i],
    server: /^zscaler/i,
    meaning: filtered('A security proxy (Zscaler)'),
  },
  {
    name: 'Blue Coat',
    marks: [/categorized by Blue Coat/i, /Blue Coat Systems/i],
    server: /^bluecoat/i,
    meaning: filtered('A security proxy (Blue Coat, now Symantec)'),
  },
  {
    name: 'FortiGuard',
    marks: [/FortiGuard (?:Intrusion Prevention|Web Filtering|Downtime)/i, /<title>Web Filter (?:Violation|Block)/i],
    meaning: filtered('A firewall (Fortinet)'),
  },
  {
    name: 'McAfee Web Gateway',
    marks: [/(?:McAfee|Skyhigh|Trellix) (?:Secure )?Web Gateway/i],
    meaning: filtered('A security proxy (McAfee, now Skyhigh)'),
  },
  {
    name: 'Cisco Umbrella',
    marks: [/block\.(?:opendns|cisco)\.com/i, /blocked by Cisco Umbrella/i],
    meaning: filtered('A DNS filter (Cisco Umbrella)'),
  },
  {
    name: 'Antivirus program',
    marks: [/<title>[^<>]{0,40}(?:Kaspersky|ESET|Bitdefender|Avast|Sophos)[^<>]{0,40}<\/title>/i],
    meaning: filtered('An antivirus program'),
  },
]
