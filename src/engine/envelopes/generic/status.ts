import { isStatus } from '../../json.ts'
import type { Json } from '../../model.ts'
import type { Place } from './places.ts'
import { plainName } from './words.ts'

export const statusNames = new Set([
  'status',
  'statuscode',
  'httpstatus',
  'httpstatuscode',
  'httpcode',
  'httpstatusnumber',
  'responsestatus',
])

/**
 * The HTTP status that a body repeats in a member named for it (`Status: 401`, `info.statuscode`, `"httpCode": "403 Forbidden"`),
 * or as the number inside `status: {"code":403,"message":"…"}`.
 */
export function statusIn(places: readonly Place[]): number | null {
  for (const { object, path } of places) {
    const isStatusObject = plainName(String(path.at(-1) ?? '')) === 'status'
    for (const [key, value] of Object.entries(object)) {
      const name = plainName(key)
      const status = statusNames.has(name) || (isStatusObject && name === 'code') ? statusOf(value) : null
      if (status !== null) return status
    }
  }
  return null
}

function statusOf(value: Json): number | null {
  const number =
    typeof value === 'string' && /^\s*[1-5]\d\d(?:\s+[A-Z]|\s*$)/.test(value) ? Number(value.trim().slice(0, 3)) : value
  return isStatus(number) && number >= 200 ? number : null
}
