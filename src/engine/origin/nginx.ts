import type { Emitter, Seen } from './emitter.ts'
import { maySaw, neverSaw, proxyMeaning } from './meaning.ts'
import { nginxSigns } from './nginx-signs.ts'

/** What it means that nginx, or a server built on it, responded itself. */
export const nginxMeaning = (name: string) => (seen: Seen) =>
  proxyMeaning(name, seen, {
    499: `The client closed the connection before ${name} could respond. ${maySaw}`,
    495: `The client certificate isn't valid. ${neverSaw} You can fix this.`,
    496: `${name} requires a client certificate. ${neverSaw} You can fix this.`,
    497: `The request came as plain HTTP on a port for HTTPS. ${neverSaw} You can fix this.`,
  })

export const plainNginx: Emitter = { ...nginxSigns, meaning: nginxMeaning('nginx') }
