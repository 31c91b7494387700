import { isStatus, isText, textOf } from '../../json.ts'
import type { Json, Response } from '../../model.ts'
import type { Found } from '../envelope.ts'
import { hasMessage } from './message.ts'
import type { Place } from './places.ts'
import { isCodeStyled, isCodeWord, isReasonPhrase, nowhere, numberCode, plainName } from './words.ts'

/**
 * What a client would branch on. In this order, each over all places: a word in a member named for codes, or a number there that is not
 * the HTTP status again; a header named for it; a word in a member that often holds one; the HTTP status repeated as a code; a
 * `status` that HTTP does not know; the `error` of a challenge (RFC 6750, section 3).
 */
export function codeIn(places: readonly Place[], response: Response): Found | null {
  return (
    ownCode(places, response) ??
    firstOf(places, problemNames, isText) ??
    headerCode(response) ??
    dataCode(places) ??
    weakCode(places) ??
    mirroredName(places) ??
    firstOf(places, codedNames, (value, place) => isStated(value) && place.kind === 'error') ??
    firstOf(places, numberNames, (value, place) => isRepeated(value, response) && place.kind === 'error') ??
    firstOf(places.slice(0, 1), statusNames, isForeignStatus) ??
    challengeCode(response) ??
    ownStatus(places, response)
  )
}

function ownCode(places: readonly Place[], response: Response): Found | null {
  for (const place of places) {
    const names = isInError(place)
      ? { words: codedNames, numbers: numberNames }
      : { words: exactNames, numbers: exactNames }
    const found =
      firstOf([place], names.words, isCodeWord) ??
      firstOf([place], names.numbers, (value) => isOwnNumber(value, response))
    if (found) return found
  }
  return null
}

type Names = (name: string) => number

/** Position in the order of preference; -1 for a name that is none of them. */
const inOrder = (names: readonly string[], pattern?: RegExp): Names => {
  const positions = new Map(names.map((name, index) => [name, index]))
  return (name) => positions.get(name) ?? (pattern?.test(name) ? names.length : -1)
}

const codeNames = ['code', 'errorcode', 'errcode', 'faultcode', 'resultcode', 'returncode', 'responsecode', 'reasoncode', 'messagecode', 'codemessage', 'infocode', 'primarycode', 'exceptioncode', 'failurecode', 'msgcode', 'retcode', 'codename', 'errorname', 'errorkey', 'errno', 'errorno', 'errornumber'] // prettier-ignore
const numberNames = inOrder([...codeNames, 'error', 'number'], /err(?:or)?(?:code|no|number)?$/)
const codedNames = inOrder(codeNames, /err(?:or)?code$/)
/** These need no sentence beside them. */
const exactNames = inOrder(['errorcode', 'errcode', 'faultcode'])
const statusNames = inOrder(['status', 'statuscode'])

/** OAuth 1.0's extension Problem Reporting; some of its senders write words there. */
const problemNames = inOrder(['oauthproblem'])

/** In what only stands beside the error (`data`, `meta`), a code counts where a sentence stands with it. */
const isInError = ({ kind, object }: Place) => kind === 'error' || hasMessage(object)

/** `data: {"code":"SLUG_TAKEN"}` in a body that has its sentence beside it: a word written as codes are, not the code of a country. */
const dataCode = (places: readonly Place[]): Found | null =>
  places.some(({ kind, object }) => kind === 'error' && hasMessage(object))
    ? firstOf(
        places.filter(({ kind, path }) => kind === 'aside' && path.length <= 2),
        inOrder(['code']),
        (value) => isCodeStyled(value) && /[_a-z]/.test(value),
      )
    : null

function firstOf(
  places: readonly Place[],
  names: Names,
  test: (value: Json | undefined, place: Place) => boolean,
): Found | null {
  for (const place of places) {
    const best = Object.keys(place.object)
      .map((key) => ({ key, order: names(plainName(key)) }))
      .filter(({ order }) => order >= 0)
      .sort((a, b) => a.order - b.order)
    for (const { key } of best) {
      const [value, path] = unwrapped(place.object[key], [...place.path, key])
      if (test(value, place)) return { value: textOf(value).trim(), path }
    }
  }
  return null
}

/** SOAP 1.2 puts the code into `Value` inside `Code`. */
function unwrapped(value: Json | undefined, path: Found['path']): [Json | undefined, Found['path']] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [value, path]
  const key = Object.keys(value).find((name) => plainName(name) === 'value')
  return key === undefined ? [undefined, path] : [value[key], [...path, key]]
}

function isOwnNumber(value: Json | undefined, { status }: Response): boolean {
  const number = numberCode(value)
  return number !== null && (status === null ? !isStatus(number) : number !== status)
}

/** In a member named for codes, the status of HTTP is what the API gives for a code; in `error` it says again what the response said. */
const isStated = (value: Json | undefined) => numberCode(value) !== null

const isRepeated = (value: Json | undefined, { status }: Response) => isStated(value) && numberCode(value) !== status

/** A number that is no status of HTTP is the API's own; 1 is as often `true`. */
function isForeignStatus(value: Json | undefined): boolean {
  const number = numberCode(value)
  return number !== null && number !== 1 && !isStatus(number)
}

interface WeakName {
  name: string
  test(value: string): boolean
  needsMessage: boolean
}

const lone = /^[a-z]+$/

/** Members that hold a code in one API and something else in the next, so the value must look like one. */
const weakNames: readonly WeakName[] = [
  { name: 'errortype', test: isCodeWord, needsMessage: false },
  { name: 'error', test: (value) => isCodeStyled(value) || lone.test(value), needsMessage: false },
  { name: 'err', test: isCodeStyled, needsMessage: false },
  { name: 'category', test: isCodeStyled, needsMessage: true },
  { name: 'type', test: isCodeStyled, needsMessage: false },
  { name: 'name', test: (value) => isCodeStyled(value) && /^[A-Z]/.test(value), needsMessage: true },
  { name: 'type', test: isCodeWord, needsMessage: false },
  { name: 'exceptiontype', test: isCodeWord, needsMessage: false },
  { name: 'exception', test: isCodeStyled, needsMessage: false },
  { name: 'reason', test: (value) => isCodeStyled(value) || lone.test(value), needsMessage: true },
  { name: 'name', test: isCodeStyled, needsMessage: true },
  { name: 'key', test: isCodeStyled, needsMessage: true },
  { name: 'status', test: isCodeStyled, needsMessage: false },
  { name: 'id', test: (value) => /^[A-Za-z]+(?:_[A-Za-z]+)*$/.test(value), needsMessage: true },
]

function weakCode(places: readonly Place[]): Found | null {
  for (const { object, path, kind } of places) {
    if (kind === 'aside') continue
    const named = new Map(Object.keys(object).map((key) => [plainName(key), key]))
    for (const { name, test, needsMessage } of weakNames) {
      const key = named.get(name)
      const value = key === undefined ? undefined : object[key]
      if (
        key !== undefined &&
        isCodeWord(value) &&
        test(value) &&
        !isSaidInWords(value) &&
        (!needsMessage || hasMessage(object))
      ) {
        return { value, path: [...path, key] }
      }
    }
  }
  return null
}

/** `{"name":"Conflict","code":409}`: beside a number that mirrors the status, and the sentence, `name` is the name of the error, whatever word it is. */
function mirroredName(places: readonly Place[]): Found | null {
  const mirrored = places.filter(
    ({ kind, object }) =>
      kind === 'error' &&
      hasMessage(object) &&
      Object.entries(object).some(([key, value]) => mirrors.has(plainName(key)) && isStatus(value)),
  )
  return firstOf(mirrored, inOrder(['name']), (value) => isCodeWord(value) && /^[A-Z][a-z]/.test(value))
}

const mirrors = new Set(['code', 'status', 'statuscode', 'httpstatus'])

/** `Unauthorized`, written as a heading is: the status in words. In lower case it is somebody's code. */
const isSaidInWords = (value: string) => isReasonPhrase(value) && /^[A-Z][a-z]/.test(value)

/** `x-amzn-errortype: ValidationException:http://…`, `x-ms-error-code`, `x-error-code`; `x-squid-error: ERR_DNS_FAIL 0`, with a number behind it. */
function headerCode({ headers }: Response): Found | null {
  const value = headers.find(([name, text]) => /(?:^|-)error-?(?:code|type)$/.test(name) && text.trim() !== '')?.[1]
  const plain = headers.find(([name, text]) => /^x-(?:[a-z]+-)?error$/.test(name) && /^[A-Z]+_[A-Z_]+(?: -?\d+)?$/.test(text.trim()))?.[1] // prettier-ignore
  const code = value === undefined ? plain?.trim().split(' ', 1)[0] : value.split(':', 1)[0]?.trim() || value.trim()
  return code === undefined ? null : { value: code, path: nowhere }
}

/** In an XML document, a `statusCode` beside its `statusDescription` is that of the protocol inside, as payment gateways have one. */
function ownStatus(places: readonly Place[], { body }: Response): Found | null {
  const described = places.filter(({ object }) =>
    Object.keys(object).some((key) => plainName(key) === 'statusdescription'),
  )
  return body !== null && /^\s*</.test(body)
    ? firstOf(described, inOrder(['statuscode']), (value) => numberCode(value) !== null)
    : null
}

function challengeCode({ headers }: Response): Found | null {
  const challenge = headers.find(([name]) => name === 'www-authenticate')?.[1].slice(0, 2000)
  const value = challenge === undefined ? undefined : /\berror="([\w.-]{1,80})"/.exec(challenge)?.[1]
  return isText(value) ? { value, path: nowhere } : null
}
