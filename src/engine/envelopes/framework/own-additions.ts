import { at, isInteger, isText } from '../../json.ts'
import type { Json, Response } from '../../model.ts'
import { found, type Found, type RawField } from '../envelope.ts'
import { readGeneric } from '../generic.ts'
import { isCodeStyled, isReasonPhrase } from '../generic/words.ts'

/**
 * A code that an application adds to its framework's shape: a member named for it, or a label in place of the status's name
 * (`"error":"KEY_TAKEN"`). A number that only repeats the status is none.
 */
export function ownCode(body: Json): Found | null {
  for (const name of ['code', 'errorCode', 'error_code']) {
    const value = at(body, name)
    const isNumber = isInteger(value) && value !== 0 && (value < 100 || value > 599)
    if (isNumber || (isText(value) && /^\S{1,120}$/.test(value) && !/^[1-5]\d\d$/.test(value))) return found(body, name)
  }
  const label = at(body, 'error')
  return isText(label) && isCodeStyled(label) && !isReasonPhrase(label) ? found(body, 'error') : null
}

/** The fields by the framework's rules; where they say none, those that an application adds in a way of its own. */
export const orOwnFields = (fields: RawField[], body: Json, response: Response): RawField[] =>
  fields.length > 0 ? fields : readGeneric(body, response).fields
