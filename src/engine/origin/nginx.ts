import type { Emitter, Seen } from './emitter.ts'
import { maySaw, neverSaw, proxyMeaning } from './meaning.ts'
import { nginxSigns } from './nginx-signs.ts'

/** What it means that nginx, or a server built on it, answered by itself. */
export const nginxMeaning = (name: string) => (seen: Seen) =>
  proxyMeaning(name, seen, {
    499: `The caller hung up before ${name} could answer. ${maySaw}`,
    495: `The client certificate is not valid. ${neverSaw} The caller can mend it.`,
    496: `${name} wants a client certificate. ${neverSaw} The caller can mend it.`,
    497: `The request came as plain HTTP on a port for HTTPS. ${neverSaw} The caller can mend it.`,
  })

export const plainNginx: Emitter = { ...nginxSigns, meaning: nginxMeaning('nginx') }
