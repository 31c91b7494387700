import type { Options } from '../engine/index.ts'

/** `idempotent` is treated like an idempotency key. A request that isn't idempotent, and whose method is unknown, is treated as a POST. */
export const requestOf = (method?: string, idempotent?: boolean): Partial<Options> => ({
  ...(method ? { method: method.toUpperCase() } : idempotent === false ? { method: 'POST' } : {}),
  ...(idempotent === undefined ? {} : { isKeyed: idempotent }),
})
