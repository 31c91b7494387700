import { isObject, textOf } from '../json.ts'
import type { Json } from '../model.ts'
import { parseJson } from './parse-json.ts'

/**
 * Signs without which the rare wrappings cannot be. Each is cheap and says yes too often rather than too seldom: where it says no, none
 * of them fits, and the code that would take them off is not needed.
 */

/** Colours of a terminal, a byte order mark, zero-width characters, or Spring's line ends. */
export const mayBeNoisy = (text: string): boolean => /[\x1b\u200b\u2060\ufeff]|<EOL>/.test(text)

/** Every line starts with a mark, as in a mail or a frame. */
export const mayBeQuoted = (text: string): boolean => /^\s*[>|│╷]/.test(text) && !/^[ \t]{0,3}[^\s>|│╷╵]/m.test(text)

/** Every line starts with white space; JSON may keep its own. */
export const mayBeIndented = (text: string): boolean => /^[ \t\u00a0]+[^\s{[]/.test(text.slice(0, 500))

/** The number of a line, a log's time, or a name and a bar. */
export const mayHaveLogPrefix = (text: string): boolean =>
  /^\s{0,600}(?:\d{1,6} ?[|│:\t]|<\d|\d{4}-\d\d-|[A-Z][a-z]{2} [ \d]\d |[\w.-]{1,80} {1,40}\|)/.test(text.slice(0, 700))

/** Bytes that no text has, or a line that begins as what is encrypted does: see `limits.ts`. */
export const mayBeUnreadable = (paste: string): boolean =>
  /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]|^ *(?:-----B|age-|MI|\$A|U2|Sal|ey|BZh|GIF|RIFF|%PDF)|"ciphertext"/m.test(
    paste.slice(0, 9000),
  )

/** A shell's prompt in front of a command, or one that waits at the end. */
export const mayBePrompt = (text: string): boolean =>
  /^\s*(?:curl|https?) +\S/.test(text.slice(0, 2000)) ||
  /^[^\n]{0,250}?[$#%>❯➜] +[a-z./]/.test(text.slice(0, 2000).trimStart()) ||
  /\n(?:[\w.-]{1,40}@[\w.-]{1,60}[^\n]{0,80})?[$%#❯] ?\s*$/.test(text.slice(-200))

/** A command of curl or HTTPie behind a prompt. */
export const mayHoldCommand = (text: string): boolean => /[$#%❯➜>:+] +(?:curl|https?) /.test(text.slice(-4096))

/** The first line is the size of a chunk, in hexadecimal digits. */
export const mayBeChunked = (text: string): boolean => /^[0-9a-f]{1,8}[ \t]*(?:;[^\n]*)?(?:\r?\n|$)/i.test(text)

/** Anything but nothing and markup alone: a page of HTML has no bracket and none of the words that the wrappings start from. */
export const mayBeAroundText = (text: string): boolean =>
  /^\s*[^<\s]/.test(text) ||
  (/\S/.test(text) &&
    /[{[]|%[57]B|<\?xml\s|(?:Errors?|Fault|Exception|Envelope|OperationOutcome|problem|_InactiveRpcError|Response)\b|^(?:Request URL|Request Method|Status Code)|^data:|validation errors? for |\bArray\b|\b(?:object|array)\(| Object\b/im.test(
      text,
    ))

/** Events, fields of a form, or JSON in broken lines. */
export function mayBeAroundBody(text: string): boolean {
  const start = text.slice(0, 2000).trimStart()
  if (/^(?:event|data|id|retry|):/.test(start) || /^[\w.[\]-]{1,100}=/.test(start)) return true
  return /^[{[]/.test(start) && text.trim().includes('\n') && parseJson(text.trim()) === undefined
}

/** Members by which the record of a log, a client's error object or a HAR file is known; error bodies have few of them. */
export function mayBeAroundJson(value: Json): boolean {
  if (typeof value === 'string') return true
  if (!isObject(value)) return false
  const names = Object.keys(value).slice(0, 200)
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  return has(ofRecords) || (has(times) && has(besideTimes)) || textOf(value.code).startsWith('UND_ERR_')
}

const ofRecords =
  /^(?:log|lvl|level|severity|log_?level|log\.level|levelname|@timestamp|logger|logger_name|caller|pid|@message|content|request|originalRequest|\$metadata|ResponseMetadata|raw|rawError|response|config|syscall|errno|cause|category|exception|attributes|span|tags|http\..*|data|streams|events|logEvents|body|statusText|headers)$/i
const times = /^(?:ts|time|timestamp|asctime|date)$/i
const besideTimes = /^(?:msg|log|stream|event|method|url|body|response|response_?body|payload)$/i
