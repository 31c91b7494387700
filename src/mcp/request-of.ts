import type { Options } from '../engine/index.ts'

/** A request that may be sent twice is one with a key; one that may not, and whose method nobody names, is treated as a POST. */
export const requestOf = (method?: string, idempotent?: boolean): Partial<Options> => ({
  ...(method ? { method: method.toUpperCase() } : idempotent === false ? { method: 'POST' } : {}),
  ...(idempotent === undefined ? {} : { isKeyed: idempotent }),
})
