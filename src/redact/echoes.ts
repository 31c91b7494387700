import { found, type Found } from './model.ts'
import { stringEnd } from './string-end.ts'

/** What a response repeats from the request: pydantic's `input`, Spring's `rejectedValue`, and their like. */
const echoed =
  /(\\{0,7}["'])(?:input|input_value|rejectedValue|rejected_value|invalidValue|invalid_value|attemptedValue|attempted_value|receivedValue|received_value|submittedValue|originalValue|actualValue|providedValue|given_value)(\\{0,7}["'])[ \t]{0,4}:[ \t]{0,4}|(?<![\w-])input_value=/gi

/** The values of echoes, whole: also a list or an object, in whose place a string is put. */
export function findEchoes(text: string): Found[] {
  const secrets: Found[] = []
  echoed.lastIndex = 0
  for (let match = echoed.exec(text); match; match = echoed.exec(text)) {
    const start = match.index + match[0].length
    const quote = match[2] ?? "'"
    const secret = echoAt(text, start, quote)
    if (!secret) continue
    secrets.push(secret)
    echoed.lastIndex = secret.span[1]
  }
  return secrets
}

const what = 'echo of the request'

function echoAt(text: string, start: number, quote: string): Found | null {
  const opening = /^\\{0,7}["']/.exec(text.slice(start, start + 8))?.[0]
  if (opening) {
    const from = start + opening.length
    const end = stringEnd(text, from, opening)
    return end > from ? found(from, end, what) : null
  }
  if (/^[[{(]/.test(text.slice(start, start + 1))) {
    const end = bracketEnd(text, start, quote)
    return end - start > 2 ? found(start, end, what, quote) : null
  }
  const length = text.slice(start, start + 400).search(/[\s,}\])]|$/)
  const value = text.slice(start, start + length)
  return value === '' || /^(?:null|true|false|None|True|False|undefined)$/.test(value)
    ? null
    : found(start, start + length, what, quote)
}

/** Offset after the bracket that closes the one at `start`; the end of the text if it was cut off. */
function bracketEnd(text: string, start: number, quote: string): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === quote.at(-1)) at = stringEnd(text, at + 1, quote) + quote.length - 1
    else if (/[[{(]/.test(character)) depth++
    else if (/[\]})]/.test(character) && --depth === 0) return at + 1
  }
  return text.length
}
