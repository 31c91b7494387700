import { methodNames } from '../http/methods.ts'

/** A request that a text names: its method, its URL, or both. Offsets are those of the text. */
export interface RequestInText {
  method: string | null
  url: string | null
  start: number
  end: number
}

/**
 * The request that failed, as clients, tools and logs write it: `GET 403 https://…`, `POST(https://…`, `-Method POST`, `method: 'PUT'`,
 * `<Request('GET', 'http://…')>`, `GET on "https://…"`, `for url: https://…`. Of several, method and URL that are together come before either
 * alone, and then the nearest to the status.
 * @param statusAt where the status is, if one was found
 */
export function requestInText(text: string, statusAt: number | null): { method: string | null; url: string | null } {
  const found = requestsIn(text)
  const near = ({ start, end }: RequestInText): number =>
    statusAt === null ? start : Math.min(Math.abs(statusAt - end), Math.abs(start - statusAt))
  const best = (fits: (request: RequestInText) => boolean): RequestInText | undefined =>
    found.filter(fits).sort((a, b) => near(a) - near(b))[0]
  const whole = best(({ method, url }) => method !== null && url !== null)
  const method = whole?.method ?? best((request) => request.method !== null)?.method ?? null
  const url = whole?.url ?? best((request) => request.url !== null)?.url ?? null
  return { method, url }
}

/** All of them, in the order of the patterns and of the text. */
export function requestsIn(text: string): RequestInText[] {
  const patterns = anyMethod.test(text) ? [...withMethod, ...ofUrl] : ofUrl
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].slice(0, most).map((match): RequestInText => ({
      method: (match.groups?.method ?? match.groups?.method2)?.toUpperCase() ?? null,
      url: match.groups?.url?.replace(/[.,:;]+$/, '') ?? null,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

const most = 20
const url = String.raw`(?<url>https?:\/\/[^\s"'\`<>)\]}|,]{1,2000}|\/[^\s"'\`<>)\]}|,]{0,2000})`
const anyCase = methodNames
  .split('|')
  .map((name) => `${name}|${name.toLowerCase()}|${name[0]}${name.slice(1).toLowerCase()}`)
  .join('|')

/** Most texts name no method: one look saves the others. */
const anyMethod = new RegExp(`(?:${methodNames})`, 'i')

const withMethod: readonly RegExp[] = [
  // `POST https://…`, `GET      "/a"`, `GET | /a`, `[GET] to [https://…]`, `GET request for "https://…"`, `GET on "…"`, `POST(https://…`, `"POST /v1/a HTTP/1.1" 429`
  new RegExp(
    String.raw`(?<![A-Za-z/_-])(?<method>${methodNames})["'\]:]?(?:,? ?\(?["']?| ?\(["']?| request)?(?: (?:to|for|on|at|against|request to))?(?: [1-5]\d\d)?(?: {0,9}(?:\| )?|[ \t]{0,3}\r?\n[ \t]{0,9}(?=["'\`]?https?:))["'\`[(<]{0,2}${url}`,
    'g',
  ),
  // `<Request('GET', 'http://…')>`, `fetch('/x', { method: 'PUT' })`
  new RegExp(String.raw`(?<![A-Za-z])["'](?<method>${methodNames})["'], ?["']${url}`, 'g'),
  new RegExp(
    String.raw`\b(?:fetch|axios|request|ajax)\(["'\`]${url}["'\`],? ?\{[^}]{0,300}?method: ?["'](?<method>${anyCase})["']`,
    'g',
  ),
  // `requests.post('https://…`, `client.get("…`, `put https://…`
  new RegExp(
    String.raw`\b\w{1,40}\.(?<method>get|post|put|patch|delete|head|options)\(\s{0,20}[fb]?["'\`]${url}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<![\w/.-])(?<method>get|post|put|patch|delete|Get|Post|Put|Patch|Delete) ["']?(?<url>https?:\/\/[^\s"'\`<>)\]}|,]{1,2000})`,
    'g',
  ),
  // `-Method POST`, `-X PUT`, `--request=DELETE`, `method: "POST"`, `Method=POST`, `:method POST`, `[method] => POST`
  new RegExp(
    String.raw`(?:(?<![\w-])-(?:Method|-request) ?=? ?|(?<![A-Za-z])(?:http[_-]?|request[_-]?)?(?:method|verb)["'\]]{0,2}\s{0,3}(?:[:=]{1,2}>?|->|is)?\s{0,3}["'[(:]?)["']?(?:HttpMethod\(value=)?(?<method>${anyCase})(?![\w])`,
    'gi',
  ),
  // `Failed PUT 403`, `[400: PUT]`, `403 on GET`, `GET 403`, `POST failed`
  new RegExp(
    String.raw`(?<![A-Za-z/_-])(?<method>${methodNames}) (?:(?:\S{1,200} )?[1-5]\d\d|(?:request )?failed)\b`,
    'g',
  ),
  // A sentence: `on our POST`, `a POST request`
  new RegExp(
    String.raw`\b(?:[Aa]n?|[Tt]he|[Tt]his|that|[Oo]ur|[Mm]y|your|their|same|[Ee]ach|every|on|with|[Rr]etry(?:ing)?|idempotent) (?:(?<method>POST|PUT|PATCH|DELETE)\b(?! ?[/|]|,? (?:or|and) |, ?(?:${methodNames})\b)|(?<method2>${methodNames}) (?:request|call)s?\b)`,
    'g',
  ),
  new RegExp(String.raw`\b[1-5]\d\d\b(?:: | on | for | )["'[(]?(?<method>${methodNames})\b`, 'g'),
]

const ofUrl: readonly RegExp[] = [
  // `for url: https://…`, `url: '…'`, `-Uri https://…`, `uri=…`, `to https://…`
  new RegExp(
    String.raw`(?:\bfor url:? {0,2}|(?<![A-Za-z_])-?(?:url|uri|path|endpoint|request_uri|target|href|request[ _-]?url)["'\]]?\s{0,2}(?:[:=]>?|->)?\s{0,2})["'\`(]{0,2}(?:URL\(["'])?${url}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:fetch(?:ing)?|requesting|request to|access(?:ing)?|calling|GET|from|to|at) ["'\`(]?(?<url>https?:\/\/[^\s"'\`<>)\]}|,]{1,2000})`,
    'gi',
  ),
]
