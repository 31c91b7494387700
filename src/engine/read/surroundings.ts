import type { Found } from './layer.ts'
import { toPaste } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import { mentionedRequest } from './wrappings/shell-prompt.ts'
import { statusByReason } from './reason-phrases.ts'
import { readStated } from './stated.ts'

/**
 * What the text around a response says of it: status, method, URL. Reads log fields (`status=429`, `"method":"POST"`),
 * access logs, and the exception texts of HTTP clients (requests, httpx, aiohttp, axios, got, RestTemplate, Feign, curl, wget).
 * Only the first and last few thousand characters are looked at.
 */
export function readSurroundings(source: MappedText, stated = readStated(source)): Found {
  const mentioned = mentionedRequest(source)
  // A GET is what curl does where nothing is said of it: what else the text says of the request says more.
  const found: Found = mentioned.method === 'GET' ? {} : { ...mentioned }
  for (const [from, to] of windowsOf(source.text)) {
    const text = source.text.slice(from, to)
    const status = found.status ? null : firstMatch(text, statusPatterns)
    if (status) {
      const span = toPaste(source, from + status.start, from + status.end)
      found.status = { value: Number(status.text), from: 'text', span }
    }
    const request = requestPattern.exec(text)
    const method = request?.[1] ?? methodField.exec(text)?.[1]?.toUpperCase()
    if (method !== undefined) found.method ??= method
    const url = request?.[2] ?? firstMatch(text, urlPatterns)?.text
    if (url !== undefined) found.url ??= url.replace(/[.,:;]+$/, '')
  }
  return { ...mentioned, ...found, ...stated?.found }
}

const reach = 4096

const windowsOf = (text: string): [number, number][] =>
  text.length <= 2 * reach ? [[0, text.length]] : [[0, reach], [text.length - reach, text.length]] // prettier-ignore

function firstMatch(text: string, patterns: readonly RegExp[]): { text: string; start: number; end: number } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const indices = match?.indices?.[1]
    if (match && indices) return { text: match[1]!, start: indices[0], end: indices[1] }
  }
  return null
}

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'
const status = '([1-5]\\d\\d)(?![\\w%]|\\.\\d)'
const reasons = [...statusByReason.keys()].join('|')

/** Ordered: what only ever precedes a status first, what could precede another number last. */
const statusPatterns: readonly RegExp[] = [
  `\\b(?:expected|assert) ${status}(?= (?:to|==))`,
  `<(?:Response \\[|HTTPError )${status}`,
  /\b([1-5]\d\d) (?:Client|Server) Error\b/,
  /\b(?:Client|Server) error [`'"]([1-5]\d\d)\b/,
  /resulted in a `([1-5]\d\d) /,
  `HTTP/\\d(?:\\.\\d)?["']? ${status}`,
  `(?<![a-z])status(?:[ ._-]?code)?["']?\\s{0,2}(?:[:=]|is|of)?\\s{0,2}["']?${status}`,
  `http_?status_?code["']?\\s{0,2}[:=]\\s{0,2}${status}`,
  `(?<![a-z])http_?code["']?\\s{0,2}[:=]?\\s{0,2}${status}`,
  `\\bHTTP(?: (?:status|error|response))?(?: code)?[ :=-]{1,3}${status}`,
  `\\b(?:requested URL returned error|Response code|error code):? ${status}`,
  `(?<![a-z])(?:${methods}) \\S{1,2000} ${status}`,
  `(?<![\\w.])${status} \\(?(?:${reasons})\\b`,
  `(?<!["'\\w.])error[:=]? {0,2}(?!1)${status}`,
  `\\b(?:failed|responded|replied|returned|got|received)(?: with)?(?: an?)? ${status}`,
  `\\((?:HTTP )?${status}\\)`,
  /^\s*([1-5]\d\d)\s*[:-]?\s*$/,
  // Not the port that an address ends in.
  /(?:^|\s|(?<![\d.\]]):)(?!443)([1-5]\d\d)\s{0,2}[:-]?\s{0,2}$/,
  /^([1-5]\d\d), message=/,
  `\\bReceived:\\s{1,4}${status}`,
].map((pattern) => new RegExp(pattern, 'di'))

/** `POST https://…`, `[GET] to [https://…]`, `GET request for "https://…"`, `"POST /v1/leads HTTP/1.1" 429`. */
const requestPattern = new RegExp(
  `(?<![A-Za-z])(${methods})["'\\]]?(?: request)?(?: (?:to|for|on))? {0,2}["'\`[]?(https?://[^\\s"'\`\\]<>)]+|/[^\\s"'\`\\]<>)]*)`,
)

const methodField = new RegExp(`(?<![A-Za-z])(?:method|verb)["']?\\s{0,2}[:=]\\s{0,2}["']?(${methods})\\b`, 'i')

const urlPatterns: readonly RegExp[] = [
  /\bfor url:? {0,2}['"]?(https?:\/\/[^\s"'`<>)\]]+)/di,
  /(?<![A-Za-z])(?:url|uri|path|endpoint|request_uri|target)["']?\s{0,2}[:=]\s{0,2}["']?((?:https?:\/\/|\/)[^\s"'`<>)\],}]+)/di,
]
