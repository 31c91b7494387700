import { isStatus, isText, type JsonObject } from '../../json.ts'
import type { Json, Response } from '../../model.ts'
import type { Found } from '../envelope.ts'
import { dataCode, isOwnNumber, mirroredName, resultNumber, webDriverCode } from './code-beside.ts'
import { hasMessage } from './message.ts'
import { firstOf, inOrder } from './named-member.ts'
import type { Place } from './places.ts'
import { isCodeStyled, isCodeWord, isReasonPhrase, isVerdict, nowhere, numberCode, plainName } from './words.ts'

/**
 * What a client would branch on. In this order, each over all places: a word in a member named for codes, or a number there that isn't
 * the HTTP status again; a header named for it; a word in a member that often holds one; the HTTP status repeated as a code; a
 * `status` that HTTP doesn't know.
 */
export function codeIn(places: readonly Place[], response: Response): Found | null {
  return (
    ownCode(places, response) ??
    firstOf(places, problemNames, isText) ??
    headerCode(response) ??
    webDriverCode(places) ??
    dataCode(places) ??
    weakCode(places) ??
    mirroredName(places) ??
    firstOf(places, codedNames, (value, place) => isStated(value) && place.kind === 'error') ??
    firstOf(places, numberNames, (value, place) => isRepeated(value, response) && place.kind === 'error') ??
    firstOf(places.slice(0, 1), statusNames, isForeignStatus) ??
    resultNumber(places, response) ??
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

const codeNames = ['code', 'errorcode', 'errcode', 'faultcode', 'resultcode', 'returncode', 'responsecode', 'reasoncode', 'messagecode', 'codemessage', 'infocode', 'primarycode', 'exceptioncode', 'failurecode', 'msgcode', 'retcode', 'codename', 'errorname', 'errorkey', 'errno', 'errorno', 'errornumber'] // prettier-ignore
const numberNames = inOrder([...codeNames, 'error', 'number'], /err(?:or)?(?:code|no|number)?$/)
const codedNames = inOrder(codeNames, /err(?:or)?code$/)
/** These need no sentence beside them. */
const exactNames = inOrder(['errorcode', 'errcode', 'faultcode'])
const statusNames = inOrder(['status', 'statuscode'])

/** OAuth 1.0's extension Problem Reporting; some of its senders write words there. */
const problemNames = inOrder(['oauthproblem'])

/** In objects beside the error (`data`, `meta`), a code counts if a message is with it. */
const isInError = ({ kind, object }: Place) => kind === 'error' || hasMessage(object)

/** In a member named for codes, the status of HTTP is what the API gives for a code; in `error` it says again what the response said. */
const isStated = (value: Json | undefined) => numberCode(value) !== null

const isRepeated = (value: Json | undefined, { status }: Response) => isStated(value) && numberCode(value) !== status

/** A number that isn't a status of HTTP is the API's own; 1 is as often `true`. */
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
  { name: 'error', test: (value) => /^[A-Z][a-z]+$/.test(value), needsMessage: true },
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
        (!needsMessage || hasMessage(object) || isBesideVerdict(object, value))
      ) {
        return { value, path: [...path, key] }
      }
    }
  }
  return null
}

/** `{"status":"error","reason":"no-such-seat"}`: nothing else says why. */
const isBesideVerdict = (object: JsonObject, value: string) =>
  /^[a-z]+(?:[-_][a-z]+)+$/.test(value) &&
  Object.keys(object).length === 2 &&
  Object.entries(object).some(([key, each]) => plainName(key) === 'status' && isText(each) && isVerdict(each))

/** `Unauthorized`, written as a heading is: the status in words. In lowercase it is a code. */
const isSaidInWords = (value: string) => isReasonPhrase(value) && /^[A-Z][a-z]/.test(value)

/** `x-amzn-errortype: ValidationException:http://…`, `x-ms-error-code`, `x-error-code`; `x-squid-error: ERR_DNS_FAIL 0`, with a number after it. */
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
