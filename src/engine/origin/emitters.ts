import { cdns } from './cdns.ts'
import type { Emitter } from './emitter.ts'
import { gateways } from './gateways.ts'
import { hosts } from './hosts.ts'
import { networks } from './networks.ts'
import { proxies } from './proxies.ts'
import { nginx, servers } from './servers.ts'

/** The more specific come first: many are built on nginx or Varnish and sign its pages. */
export const emitters: readonly Emitter[] = [
  ...cdns,
  ...gateways,
  ...proxies,
  ...hosts,
  ...networks,
  ...servers,
  ...nginx,
]
