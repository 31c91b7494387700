import { openString } from '../text/open-string.ts'
import { readNearlyJson } from './read-islands.ts'
import type { ReadJson } from './json-read.ts'
import { trim } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { isTooDeep } from './nesting.ts'
import { parseJson } from './parse-json.ts'

/** The value of a text that is valid JSON; a string that contains JSON is decoded. `null` if it isn't JSON. */
export function readStrictJson(source: MappedText, depth = 0): ReadJson | null {
  const text = trim(source)
  if (!mayEnd(text.text) || isTooDeep(text.text)) return null
  const value = parseJson(text.text)
  if (value === undefined) return null
  const read: ReadJson = { value, text, isDump: false, steps: [], repairs: [], looksLikePython: false }
  if (typeof value !== 'string' || depth >= mostStrings || !/^\s*[{["]/.test(value)) return read
  const inner = readJson(openString(text, 1, text.text.length - 1), depth + 1)
  return inner === null || typeof inner.value !== 'object'
    ? read
    : { ...inner, steps: ['decoded a JSON string that contained JSON', ...inner.steps] }
}

/**
 * The value of a text that is JSON, nearly JSON, or has JSON in it. Of several JSON texts, as in NDJSON, the first that looks most
 * like an error.
 */
export function readJson(source: MappedText, depth = 0): ReadJson | null {
  const strict = readStrictJson(source, depth)
  if (strict !== null) return strict
  return /[{[(<]/.test(source.text) && !isTooDeep(source.text) ? readNearlyJson(trim(source)) : null
}

/** The first and the last character match, so that text that was cut off is recognized without reading megabytes. */
function mayEnd(text: string): boolean {
  const closing = closings.get(text[0] ?? '')
  return closing === undefined ? /^[\d\-tfn]/.test(text) : text.endsWith(closing)
}

const closings = new Map([
  ['{', '}'],
  ['[', ']'],
  ['"', '"'],
])

const mostStrings = 4
