import type { Found } from '../layer.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { requestInText } from '../segment/request-in-text.ts'
import { statusIn } from '../segment/status-candidates.ts'
import { statusByReason } from '../http/reason-phrases.ts'
import { readStated } from './stated.ts'
import { mentionedRequest } from '../wrappings/shell-prompt.ts'

/**
 * What the text around a body says about the response and its request: the status, scored; method and URL; and what a client's wording
 * states. Only the first and last few thousand characters are looked at.
 */
export function readSurroundings(source: MappedText, stated = readStated(source)): Found {
  const mentioned = mentionedRequest(source)
  const found: Found = {}
  for (const [from, to] of windowsOf(source.text)) {
    const text = source.text.slice(from, to)
    const status = statusIn(text)
    if (status && !found.status) {
      const span = toPaste(source, from + status.start, from + status.end)
      found.status = { value: status.value, from: 'text', span }
    }
    const { method, url } = requestInText(text, status?.start ?? null)
    if (method !== null) found.method ??= method
    if (url !== null) found.url ??= url
  }
  const named = found.status === undefined ? statusInWords(source) : null
  if (named) found.status = named
  // A GET is what curl does where nothing is said about it: what else the text says about the request says more.
  const said = mentioned.method === 'GET' ? { ...mentioned, ...found } : { ...found, ...mentioned }
  return { ...said, ...stated?.found }
}

/** HTTP's words for a status, alone on a line, or after what says that it is one: `Error: Forbidden`, `HTTP error: Bad Gateway`. */
function statusInWords(source: MappedText): Found['status'] | null {
  const match = statusWords.exec(source.text.slice(0, reach))
  const [start, end] = match?.indices?.[1] ?? [0, 0]
  const value = statusByReason.get(match?.[1]?.toLowerCase() ?? '')
  return value === undefined || value < 400 ? null : { value, from: 'text', span: toPaste(source, start, end) }
}

const statusWords =
  /^(?:[^\n]{0,80}\b(?:[Ee]rrors?|ERROR|HTTP|[Ss]tatus|[Ff]ailed|[Ff]ailure|[Ee]xception)[:\s]\s?)?((?:[A-Z][a-z]+-?){1,2}(?: (?:[A-Z][a-z]+|[a-z]{2,3})){0,5})\.?[ \t]*\r?$/dm

/** How much of each end of a text is looked at, in characters. */
export const reach = 8192

export const windowsOf = (text: string): [number, number][] =>
  text.length <= 2 * reach ? [[0, text.length]] : [[0, reach], [text.length - reach, text.length]] // prettier-ignore
