import { isObject, isText } from '../json.ts'
import type { Json, Response } from '../model.ts'
import { plainName } from './generic/words.ts'

/**
 * Signs without which the reading by common names (`generic/`) finds no such fact in a body, so that it is not needed. They say yes too
 * often rather than too seldom.
 */

export const mayHoldRequestId = (body: Json): boolean => some(body, (name) => ofIds.test(name))

/** An address under a name for help, or for anything. */
export const mayHoldLink = (body: Json): boolean =>
  some(body, (name, value) => ofLinks.test(name) && isText(value) && /^\s*https?:/.test(value))

/** A name for fields; a list; or an object that is neither the error nor its details. */
export const mayHoldField = (body: Json): boolean =>
  some(body, (name, value) => ofFields.test(name) || Array.isArray(value) || (isObject(value) && !ofErrors.test(name)))

export const mayHoldStatus = (body: Json): boolean => some(body, (name) => ofStatuses.test(name))

/** A code may stand in a header field, or in the challenge. */
export const mayNameCode = ({ headers }: Response): boolean =>
  headers.some(([name]) => /error-?(?:code|type)$|^www-authenticate$/.test(name))

const ofIds =
  /^(?:x?re[qsf]|corr|x?trace|fbtrace|debug|err|support|incident|log|ray).*(?:id|identifier|reference|ref)$|^id$/
const ofLinks = /doc|info|help|link|ur[il]|learn|type|href/
const ofFields = /^(?:field|param|attr|prop)/
const ofErrors = /^(?:error|details)$/
const ofStatuses = /status|httpcode/

/** Most members that are looked at; a body with more may hold anything. */
const most = 500

/** Whether a member of the body, at any depth, passes the test; names are without case and marks. */
function some(body: Json, test: (name: string, value: Json) => boolean): boolean {
  const level = [body]
  for (const value of level) {
    if (level.length > most) return true
    if (typeof value !== 'object' || value === null) continue
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value) && test(plainName(key), member)) return true
      level.push(member)
    }
  }
  return false
}
