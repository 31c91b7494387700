import type { Emitter, Seen } from './emitter.ts'
import { maySaw, proxyMeaning } from './meaning.ts'
import { nginxSigns } from './nginx-signs.ts'

/** What it means that nginx, or a server built on it, responded itself. */
export const nginxMeaning = (name: string) => (seen: Seen) =>
  proxyMeaning(name, seen, {
    499: `The client closed the connection before ${name} could respond. ${maySaw}`,
  })

export const plainNginx: Emitter = { ...nginxSigns, meaning: nginxMeaning('nginx') }
