import { isText, type JsonObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { Found } from '../envelope.ts'
import type { Place } from './places.ts'
import { isCodeStyled, isCodeWord, isReasonPhrase, isVerdict, plainName } from './words.ts'

/** Names of members that hold the message, in order of preference, without case and marks. */
const names = ['message', 'errormessage', 'errmessage', 'errormsg', 'errmsg', 'msg', 'detail', 'errordescription', 'errordetail', 'errordetails', 'description', 'faultstring', 'errortext', 'errorsummary', 'explanation', 'messagetext', 'longtext', 'statusmessage', 'statusdescription', 'resultmessage', 'responsemessage', 'returnmessage', 'resultmsg', 'responsemsg', 'respmsg', 'rspmsg', 'returnmsg', 'retmsg', 'resultdesc', 'descriptionmessage', 'moreinformation', 'oauthproblemadvice', 'usermessage', 'displaymessage', 'diagnostics', 'faulttext', 'cause', 'reasontext', 'text', 'info', 'details', 'messages', 'errormessages', 'reason', 'error', 'err', 'errors', 'exception', 'title', 'summary', 'shorttext', 'httpmessage', 'response', 'result', 'fault', 'status'] // prettier-ignore
export const messageNames: readonly string[] = names
const order = new Map(names.map((name, index) => [name, index]))

/** `NCERRORPLUS`, `ssl_error_text`: with any prefix, it describes an error. */
const described = /err(?:or)?(?:plus|text|msg|message|desc|description|info|string|details?)$/

const orderOf = (name: string): number => order.get(name) ?? (described.test(name) ? names.length : -1)

/** These hold a message wherever they occur; the other names often hold a code or data. */
const plain = new Set(['message', 'errormessage', 'errmessage', 'errormsg', 'errmsg', 'msg', 'detail', 'errordescription', 'description', 'faultstring', 'errorsummary', 'statusdescription', 'statusmessage', 'diagnostics', 'descriptionmessage', 'messagetext', 'resultmessage', 'responsemessage', 'returnmessage', 'resultmsg', 'responsemsg', 'respmsg', 'rspmsg', 'returnmsg', 'retmsg', 'resultdesc']) // prettier-ignore

/** The human sentence: of the first place that has one. A bare reason phrase, or a single word, is second choice. */
export function messageIn(places: readonly Place[]): Found | null {
  const found = places.flatMap(candidatesIn)
  for (const rank of [1, 2, 3]) {
    const best = found.find((candidate) => candidate.rank === rank)
    if (best) return { value: best.value, path: best.path }
  }
  return null
}

/** Whether the object itself has a message. */
export const hasMessage = (object: JsonObject): boolean =>
  candidatesIn({ object, path: [], kind: 'error' }).some(
    ({ name }) => name !== 'error' && name !== 'reason' && name !== 'info' && name !== 'status',
  )

/** The message, of more than one word, in a member of the object that has only messages, in any body. */
export function ownSentence(object: JsonObject, path: Path): Found | null {
  const best = candidatesIn({ object, path, kind: 'aside' }).find(
    ({ rank, value }) => rank === 1 && /\S\s+\S/.test(value),
  )
  return best && isText(object[String(best.path.at(-1))]) ? { value: best.value, path: best.path } : null
}

interface Candidate extends Found {
  rank: number
  name: string
}

function candidatesIn({ object, path, kind }: Place): Candidate[] {
  return Object.keys(object)
    .map((key) => ({ key, name: plainName(key) }))
    .filter(({ name }) => orderOf(name) >= 0 && (kind === 'error' || plain.has(name) || name === 'messages'))
    .sort((a, b) => orderOf(a.name) - orderOf(b.name))
    .flatMap(({ key, name }): Candidate[] => {
      const text = textOf(object[key], [...path, key])
      const rank = text === null ? 0 : rankOf(name, text.value)
      return text === null || rank === 0 ? [] : [{ ...text, rank, name }]
    })
}

/** Text; the first text of a list; the text inside `{"lang":"en","value":"…"}`. */
function textOf(value: Json | undefined, path: Path): Found | null {
  if (isText(value)) return { value, path }
  if (Array.isArray(value)) return isText(value[0]) ? { value: value[0], path: [...path, 0] } : null
  if (typeof value !== 'object' || value === null) return null
  const keys = Object.keys(value)
  const key = keys.length <= 3 ? keys.find((name) => ['value', 'text', 'content'].includes(plainName(name))) : undefined
  const inner = key === undefined ? undefined : value[key]
  return key !== undefined && isText(inner) ? { value: inner, path: [...path, key] } : null
}

/** 1: a sentence. 2: HTTP's words for the status. 3: a single word, as what would otherwise be nothing. 0: no message. */
function rankOf(name: string, text: string): number {
  if (name === 'status') return /\S\s+\S/.test(text) && !isReasonPhrase(text) ? 1 : 0
  if (isVerdict(text)) return plain.has(name) ? 3 : 0
  if (isReasonPhrase(text)) return /^[a-z]+$/.test(text) && !plain.has(name) ? 0 : 2
  if (/^\s*[{[]/.test(text)) return name === 'message' ? 1 : 3
  if (/^[\s\d.,-]+$/.test(text) || /^https?:\/\/\S+$/.test(text))
    return plain.has(name) && !/^\s*\d+\s*$/.test(text) ? 3 : 0
  if (plain.has(name)) return 1
  if (/\s/.test(text.trim())) return 1
  return name === 'error' || name === 'err' || name === 'result' || name === 'exception' || isCodeStyled(text) && name === 'reason' ? 0 : isCodeWord(text) ? 3 : 2 // prettier-ignore
}
