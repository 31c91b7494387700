import { plain, wordsOf } from './words.ts'

export interface Query {
  /** The text to look up, without the quotes and labels it was copied with. */
  text: string
  /** The status in the query: `429`, `HTTP 503`, `E422`, `HTTP/1.1 404 Not Found`. */
  status: number | null
  /** The text after the status, in lowercase. */
  besideStatus: string
  words: string[]
}

/** Reads a query typed or pasted into search. */
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
 * Whether a text is a response, or part of one, rather than a query: it is longer than `longestQuery`, has several lines, or looks like
 * JSON, XML, or the output or command line of curl.
 */
export function isResponse(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length > longestQuery) return true
  return /\n/.test(trimmed) || /^(?:[[{].*[:,\]}]|<[!?a-z])/i.test(trimmed) || /^(?:[<>*] |curl\s)/.test(trimmed)
}

/** The longest query, in characters. */
export const longestQuery = 200

/** Labels that are copied along with a code: `"code": `, `error_code=`. */
const labels = /^["']?(?:error[_ -]?)?(?:code|type|reason|error)["']?\s*[:=]\s*/i

const statusPattern = /^(?:(?:http(?:\/[\d.]+)?|status|error|code|err|e)[\s:_#-]*)*([1-5]\d\d)\b\s*(.*)$/i
