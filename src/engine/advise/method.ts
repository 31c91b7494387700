import type { Response } from '../model.ts'
import { headerOf } from './times/headers.ts'

/**
 * idempotent: repeating it has the effect of doing it once (RFC 9110, section 9.2.2, and QUERY) · keyed: the server
 * knows a repeat by a key · conditional: it refuses a repeat by a condition · other: POST, PATCH, CONNECT and methods
 * that nobody knows · unknown: not in the paste.
 */
export type Repeatability = 'idempotent' | 'keyed' | 'conditional' | 'other' | 'unknown'

const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY', 'PUT', 'DELETE'])

const keys = ['idempotency-key', 'x-idempotency-key']
/** Whether a header of that name lets the server know a repeat. */
export const isKeyHeader = (name: string) => keys.includes(name.toLowerCase())

const conditions = ['if-match', 'if-none-match', 'if-unmodified-since']

/** Whether the request may be repeated, by its method and its headers. */
export function repeatabilityOf({ method, requestHeaders }: Response): Repeatability {
  if (method !== null && idempotent.has(method.toUpperCase())) return 'idempotent'
  // The name is enough: a redacted paste may hold no value.
  const has = (name: string) => headerOf(requestHeaders, name) !== null
  if (keys.some(has)) return 'keyed'
  if (conditions.some(has)) return 'conditional'
  return method === null ? 'unknown' : 'other'
}
