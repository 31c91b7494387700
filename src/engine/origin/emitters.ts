import { cdns } from './cdns.ts'
import type { Emitter } from './emitter.ts'
import { gateways } from './gateways.ts'
import { hosts } from './hosts.ts'
import { networks } from './networks.ts'
import { proxies } from './proxies.ts'
import { nginx, servers } from './servers.ts'

/** The more particular come first: many are made from nginx or Varnish and sign its pages. */
export const emitters: readonly Emitter[] = [
  ...cdns,
  ...gateways,
  ...proxies,
  ...hosts,
  ...networks,
  ...servers,
  ...nginx,
]
