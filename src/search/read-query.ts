import { plain, wordsOf } from './words.ts'

export interface Query {
  /** What is looked up, without the quotes and labels that it was copied with. */
  text: string
  /** The status that the query states: `429`, `HTTP 503`, `E422`, `HTTP/1.1 404 Not Found`. */
  status: number | null
  /** What stands beside the status, in lower case. */
  besideStatus: string
  words: string[]
}

/** Reads what was typed or copied into search. */
export function readQuery(typed: string): Query {
  const text = typed
    .trim()
    .replace(labels, '')
    .replace(/^["'`]+|["'`,;]+$/g, '')
  const found = statusPattern.exec(text)
  return {
    text,
    status: found ? Number(found[1]) : null,
    besideStatus: plain(found?.[2] ?? ''),
    words: wordsOf(text),
  }
}

/**
 * Whether a text is a response, or a part of one, and not what one would look up: it has lines, or the start of JSON, XML or HTTP
 * with something behind it.
 */
export function isResponse(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length > longestQuery) return true
  return /\n/.test(trimmed) || /^(?:[[{].*[:,\]}]|<[!?a-z])/i.test(trimmed) || /^(?:[<>*] |curl\s)/.test(trimmed)
}

/** Longest text, in characters, that is looked up. */
export const longestQuery = 200

/** `"code": `, `error_code=`: what a code is copied with. */
const labels = /^["']?(?:error[_ -]?)?(?:code|type|reason|error)["']?\s*[:=]\s*/i

const statusPattern = /^(?:(?:http(?:\/[\d.]+)?|status|error|code|err|e)[\s:_#-]*)*([1-5]\d\d)\b\s*(.*)$/i
