import { servers } from '../statements/servers.ts'
import type { Layer } from '../layer.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { statusIn } from '../segment/status-candidates.ts'
import { statusByReason } from '../http/reason-phrases.ts'

/**
 * A status alone (`429`, `HTTP 429`, `429 Too Many Requests`, `Too Many Requests`), a code alone (`rate_limited`, in quotes
 * or backticks too, `RATE LIMIT EXCEEDED`), or the address of one of our own pages (`/e/sessions/rate_limited/`).
 */
export function peelBare(source: MappedText): Layer | null {
  if (source.text.length > 1000) return null
  const start = source.text.length - source.text.trimStart().length
  const text = source.text.trim()
  if (text === '' || text.length > longest) return null
  return bareStatus(source, text, start) ?? bareCode(source, text, start)
}

const longest = 300

function bareStatus(source: MappedText, text: string, start: number): Layer | null {
  const named = statusByReason.get(text.toLowerCase())
  if (named !== undefined && /^[A-Z][a-z-]+(?: |$)/.test(text)) return layer(source, named, start, text.length)
  const match = statusPattern.exec(text)
  const words = match?.[2]?.toLowerCase() ?? ''
  if (match === null || !(words === '' || words === 'error' || statusByReason.has(words))) return null
  return layer(source, Number(match[1]), start + match.indices![1]![0], 3, match[2])
}

const statusPattern =
  /^(?:HTTP|(?:HTTP )?(?:status(?:[ _-]?code)?|error|code))?[ :=-]{0,3}\(?([1-5]\d\d)\)?(?:[ :-]{1,3}\(?([A-Za-z][A-Za-z '-]{0,50}?)\)?)?\.?$/di

function layer(source: MappedText, status: number, at: number, length: number, reason?: string): Layer {
  return {
    inner: cut(source, 0, 0),
    innerIs: 'body',
    steps: [],
    form: 'bare-status',
    found: {
      status: { value: status, from: 'text', span: toPaste(source, at, at + length) },
      ...(reason !== undefined && statusByReason.has(reason.toLowerCase()) && { reason }),
    },
  }
}

function bareCode(source: MappedText, text: string, start: number): Layer | null {
  const page = ownPage.exec(text)
  const single = page ?? oneWord.exec(text)
  const match = single ?? severalWords.exec(text)
  // Such words may also be all that a server writes, or a question about a status.
  if (
    single === null &&
    match !== null &&
    (servers.some(({ pattern }) => pattern.test(text)) || statusIn(text) !== null)
  )
    return null
  const group = page ? 2 : 1
  const code = match?.indices?.[group]
  if (!match || !code || /^(?:null|true|false)$/.test(text)) return null
  const word = match[group]!
  if (page && /^[1-5]\d\d$/.test(word)) return layer(source, Number(word), start + code[0], 3)
  return {
    inner: cut(source, 0, 0),
    innerIs: 'body',
    steps: page ? ['took the code from the URL of its page'] : [],
    form: 'bare-code',
    found: {
      bareCode: { text: word, span: toPaste(source, start + code[0], start + code[1]), api: page?.[1] ?? null },
    },
  }
}

/** The design's URL contract: `/e/<api>/<code>/`, with a host and a base before it, and what people leave out or add. */
const ownPage =
  /^(?:https?:\/\/[^\s/]{1,100})?(?:\/[\w.~-]{1,60}){0,4}\/e\/([\w-]{1,60})\/([\w.-]{1,80}?)(?:\.html|\/index\.\w{2,4})?\/?(?:[?#]\S*)?$/d

/** Firebase's codes name what they are of: `auth/wrong-password`. */
const oneWord = /^["'`“‘]?([A-Za-z0-9][\w.-]{0,79}|[a-z]{2,20}\/[a-z][a-z-]{2,60})["'`”’]?[,;:]?$/d

/** All in uppercase or all in lowercase, as a code written with spaces is; a sentence has neither. Or a code with a digit or an underscore, after the name of its API. */
const severalWords =
  /^["'`“‘]?([A-Z][A-Z0-9]{0,30}(?: [A-Z0-9]{1,30}){1,4}|[a-z][a-z0-9]{0,30}(?: [a-z0-9]{1,30}){1,3}|(?!error|code|status|http)[A-Za-z0-9-]{2,30}(?: API)? [\w.-]{0,40}[\d_][\w.-]{0,40})["'`”’]?$/d
