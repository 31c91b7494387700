import type { Emitter, Seen } from './emitter.ts'
import { likelyUnseen, maySaw, neverSaw, proxyMeaning } from './meaning.ts'

/** Cloudflare in front of an API, with its firewall and limits. */
export const cloudflare: Emitter = {
  name: 'Cloudflare',
  marks: [
    /^error code: \d{3,4}\s*$/,
    /cf-error-details/,
    /Cloudflare Ray ID/,
    /\bRay ID: {0,3}[\da-f]{16}\b/,
    /<hr><center>cloudflare(?:-nginx)?<\/center>/,
    /Attention Required! \| Cloudflare/,
    /_cf_chl_opt/,
  ],
  // Only on errors that Cloudflare made (its page on error headers); `cf-ray` and `server` are on every response.
  headers: [
    ['cf-error-type', /./],
    ['cf-error-origin', /./],
    ['cf-mitigated', /./],
  ],
  member: (json) => (json.cloudflare_error === true ? 'cloudflare_error' : null),
  hasOwnStatus: ({ status, header }) =>
    status !== null &&
    ((status >= 520 && status <= 527) || status === 530) &&
    /cloudflare/i.test(header('server') ?? ''),
  server: /^cloudflare/i,
  code(seen) {
    const number = errorNumber(seen)
    return number === null || number < 1000 ? null : `${number}`
  },
  meaning(seen) {
    const number = errorNumber(seen)
    const seenOrNot = whetherSeen(number ?? 0)
    if (seenOrNot !== null) return `Error ${number}. ${seenOrNot}`
    if (isChallenge(seen))
      return `Cloudflare asks for proof that a person is using a browser, which a program can't give. ${neverSaw} The API provider can exempt the API from the challenge.`
    return proxyMeaning('Cloudflare', { ...seen, status: number ?? seen.status })
  },
}

const isChallenge = ({ body, header }: Seen) => header('cf-mitigated') === 'challenge' || body.includes('_cf_chl_opt')

/** The 1xxx number of the body, which says more than its status; else the status. */
function errorNumber({ body, json, status }: Seen): number | null {
  const inJson = json?.error_code
  if (typeof inJson === 'number') return inJson
  const inText = patterns.map((pattern) => pattern.exec(body)?.[1]).find((digits) => digits !== undefined)
  return inText === undefined ? status : Number(inText)
}

const patterns = [
  /^error code: (\d{3,4})/,
  /Error<\/span>\s{0,20}<span[^<>]{0,40}>(1\d{3})</,
  /cf-error-code"?>(1\d{3})</,
  /Error code:? (\d{3,4})/i,
  /Error (1\d{3})\b/,
  /<title>[^<>|]{0,200}\| (5\d\d): /,
]

/**
 * Whether the request reached the API. What each number means is in the tables of content/apis/cloudflare/.
 * Source: developers.cloudflare.com, "Cloudflare 5xx errors" and "Cloudflare 1xxx errors".
 */
function whetherSeen(number: number): string | null {
  if (number === 1101 || number === 1102)
    return "The site's own code at Cloudflare (a Worker) received the request and may have applied it."
  if (number >= 1000) return neverSaw
  if (number === 522) return likelyUnseen
  if (number === 524) return 'The API received the request and may have applied it. Its work may still be running.'
  if (number === 520 || number === 527) return maySaw
  return number > 520 && number <= 530 ? neverSaw : null
}
