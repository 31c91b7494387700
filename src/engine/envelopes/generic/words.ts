import { isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { englishName } from '../../english-name.ts'
import { statusByReason } from '../../read/http/reason-phrases.ts'

/** Where a fact has no place in the body, as those of header fields: no member is called so. */
export const nowhere: Path = ['']

/** A member's name in English, without case and marks: `error_code`, `errorCode`, `Error-Code` and `ERRORCODE` are one name. */
export const plainName = (key: string): string => englishName(key) ?? key.replace(/[^A-Za-z0-9]/g, '').toLowerCase()

/** Words that say no more than that it failed, or how it ended; none of them can be branched on. */
const verdicts = new Set(['error', 'errors', 'fail', 'failed', 'failure', 'fault', 'exception', 'ok', 'ko', 'nok', 'success', 'true', 'false', 'null', 'none', 'na', 'n/a', 'unknown', 'undefined', 'info', 'warning', 'pending', 'active', 'inactive', 'done', 'complete', 'completed', 'object', 'string', 'about:blank', 'errorlist', 'error.list', 'yes', 'no', 'array', 'symbol', 'integer', 'number', 'boolean', 'datetime', 'date']) // prettier-ignore

export const isVerdict = (text: string): boolean => text.length < longest && verdicts.has(text.trim().toLowerCase())

/** Longer texts are neither. */
const longest = 200

/** "Not Found", "Unauthorized": HTTP's own words for the status; also with the number before them. */
export const isReasonPhrase = (text: string): boolean =>
  text.length < longest &&
  statusByReason.has(
    text
      .trim()
      .toLowerCase()
      .replace(/^[1-5]\d\d[ :-]*/, '')
      .replace(/[.!]$/, ''),
  )

/**
 * A code that says nothing: zero and minus one, gRPC's `Unknown`, HTTP's words for the status with or without the number (`404 Not Found`, `Bad Request`), or
 * the type of what is in `details` (google.protobuf.Any). A single word, or one in lowercase, is a code.
 */
export function saysNothing(code: string): boolean {
  const text = code.trim()
  return (
    /^(?:0|-1|unknown|0x[0-9a-f]+)$/i.test(text) ||
    isTypeUrl(text) ||
    (isReasonPhrase(text) && /^(?:[1-5]\d\d\D|[A-Z][a-z]+ )/.test(text))
  )
}

const isTypeUrl = (text: string) => text.startsWith('type.googleapis.com/')

/** One word without a blank that a program may compare: `not_found`, `InvalidKey`, `PMT-4000`, `urn:x:y`. No verdict, no URL of a standard. */
export function isCodeWord(value: Json | undefined): value is string {
  if (!isText(value) || value.length > 120 || isVerdict(value)) return false
  return (
    /^[\w.:/#@$-]+$/.test(value) &&
    /[A-Za-z]/.test(value) &&
    !/[.:]$/.test(value) &&
    !isStandardUri(value) &&
    !isTypeUrl(value)
  )
}

/** A `type` that only leads to a standard's text about the status says nothing about this API. */
const isStandardUri = (value: string) =>
  /^https?:\/\/(?:tools\.ietf\.org|datatracker\.ietf\.org|www\.rfc-editor\.org|(?:www\.)?httpstatus\w*\.|developer\.mozilla\.org|www\.w3\.org)/i.test(
    value,
  )

/** Written as codes are, not as words of a sentence: `NOT_FOUND`, `not_found`, `not-found`, `NotFound`, `a.b`. */
export const isCodeStyled = (value: Json | undefined): value is string =>
  isCodeWord(value) && (/[_:.]|[a-z]-[a-z]|[a-z][A-Z]/.test(value) || /^[A-Z0-9]{4,}$/.test(value))

/** A number, or digits, as a code; zero is the code of success, and -1 is what a client has if there is none. */
export function numberCode(value: Json | undefined): number | null {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number !== 0 && number !== -1 ? number : null
}
