import { at, isInteger, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, type Found } from '../envelope.ts'
import { isCodeStyled, isReasonPhrase } from '../generic/words.ts'

/**
 * A code that an application adds to its framework's format: a member named for it, or a label in place of the status's name
 * (`"error":"KEY_TAKEN"`). A number that only repeats the status isn't one.
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
