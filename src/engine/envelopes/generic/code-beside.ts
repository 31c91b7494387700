import { isStatus, isText } from '../../json.ts'
import type { Json, Response } from '../../model.ts'
import type { Found } from '../envelope.ts'
import { hasMessage } from './message.ts'
import { firstOf, inOrder } from './named-member.ts'
import type { Place } from './places.ts'
import { isCodeStyled, isCodeWord, numberCode, plainName } from './words.ts'

/** `data: {"code":"SLUG_TAKEN"}` in a body that has its message beside it: a word written as codes are, not the code of a country. */
export const dataCode = (places: readonly Place[]): Found | null =>
  places.some(({ kind, object }) => kind === 'error' && hasMessage(object))
    ? firstOf(
        places.filter(({ kind, path }) => kind === 'aside' && path.length <= 2),
        inOrder(['code']),
        (value) => isCodeStyled(value) && /[_a-z]/.test(value),
      )
    : null

/** WebDriver (W3C, section 6.6): `error` holds words of a list, beside `message` and `stacktrace`. */
export const webDriverCode = (places: readonly Place[]): Found | null =>
  firstOf(
    places.filter(({ object }) => typeof object.message === 'string' && typeof object.stacktrace === 'string'),
    inOrder(['error']),
    (value) => isText(value) && /^[a-z]+(?: [a-z]+){0,4}$/.test(value.slice(0, 80)),
  )

/** `{"name":"Conflict","code":409}`: beside a number that mirrors the status, and the message, `name` is the name of the error, regardless of the word. */
export function mirroredName(places: readonly Place[]): Found | null {
  const mirrored = places.filter(
    ({ kind, object }) =>
      kind === 'error' &&
      hasMessage(object) &&
      Object.entries(object).some(([key, value]) => mirrors.has(plainName(key)) && isStatus(value)),
  )
  return firstOf(mirrored, inOrder(['name']), (value) => isCodeWord(value) && /^[A-Z][a-z]/.test(value))
}

const mirrors = new Set(['code', 'status', 'statuscode', 'httpstatus'])

/** `{"result":2,"text":"No such lease"}`: beside nothing but a sentence, a number is what it ended with. */
export function resultNumber(places: readonly Place[], response: Response): Found | null {
  const pairs = places.filter(
    ({ kind, object }) => kind === 'error' && Object.keys(object).length <= 3 && hasMessage(object),
  )
  return firstOf(
    pairs,
    inOrder(['result', 'ret', 'rc']),
    (value) => typeof value === 'number' && isOwnNumber(value, response),
  )
}

/** A number that doesn't repeat the status. */
export function isOwnNumber(value: Json | undefined, { status }: Response): boolean {
  const number = numberCode(value)
  return number !== null && (status === null ? !isStatus(number) : number !== status)
}
