import type { Response } from '../model.ts'
import { headerOf } from './times/headers.ts'

/**
 * idempotent: sending it twice has the effect of sending it once (RFC 9110, section 9.2.2, and QUERY) · keyed: the server recognizes a
 * retry by a key · conditional: a condition makes it reject a retry · other: POST, PATCH, CONNECT and unknown methods · unknown: not in
 * the paste.
 */
export type Repeatability = 'idempotent' | 'keyed' | 'conditional' | 'other' | 'unknown'

const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY', 'PUT', 'DELETE'])

const keys = ['idempotency-key', 'x-idempotency-key']
/** Whether a header of that name lets the server recognize a retry. */
export const isKeyHeader = (name: string) => keys.includes(name.toLowerCase())

const conditions = ['if-match', 'if-none-match', 'if-unmodified-since']

/** Whether the request can be retried safely, by its method and its headers. */
export function repeatabilityOf({ method, requestHeaders }: Response): Repeatability {
  if (method !== null && idempotent.has(method.toUpperCase())) return 'idempotent'
  // The name is enough: a redacted paste may have no value.
  const has = (name: string) => headerOf(requestHeaders, name) !== null
  if (keys.some(has)) return 'keyed'
  if (conditions.some(has)) return 'conditional'
  return method === null ? 'unknown' : 'other'
}
