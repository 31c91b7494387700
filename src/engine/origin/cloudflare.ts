import type { Emitter, Seen } from './emitter.ts'
import { maySaw, neverSaw, providerMends, proxyMeaning } from './meaning.ts'

/** Cloudflare in front of an API, and the firewall and the limits that it enforces there. */
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
  meaning(seen) {
    const number = errorNumber(seen)
    const known = number === null ? undefined : numbers[number]
    if (known) return `Error ${number}: ${known}`
    if (isChallenge(seen))
      return `It asks for proof that a person sits at a browser, which a program cannot give. ${neverSaw} Who runs the API can exempt it from the challenge.`
    return proxyMeaning('Cloudflare', { ...seen, status: number ?? seen.status })
  },
}

const isChallenge = ({ body, header }: Seen) => header('cf-mitigated') === 'challenge' || body.includes('_cf_chl_opt')

/** The 1xxx number where the body has one, which says more than the status it came with; else the status. */
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

const byRule = (what: string) =>
  `${what}. ${neverSaw} Its credentials are not the matter; who runs the API can change the rule.`
const misconfigured = (what: string) => `${what}. ${neverSaw} ${providerMends}`

/** Sources: developers.cloudflare.com, "Cloudflare 5xx errors" and "Cloudflare 1xxx errors". */
const numbers: Record<number, string> = {
  520: `the server behind Cloudflare answered with something empty or broken. ${maySaw} ${providerMends}`,
  521: `the server behind Cloudflare refused the connection: it is down or blocks Cloudflare. ${neverSaw} ${providerMends}`,
  522: `the connection to the server behind Cloudflare timed out, nearly always before the request was sent. The API most likely never saw it. ${providerMends}`,
  523: `Cloudflare found no route to the server behind it. ${neverSaw} ${providerMends}`,
  524: `the server behind Cloudflare took the request and was too slow to answer. The API received it, may have acted and may still be working on it. ${providerMends}`,
  525: `Cloudflare and the server behind it could not agree on TLS. ${neverSaw} ${providerMends}`,
  526: `the server behind Cloudflare showed a certificate that is not valid. ${neverSaw} ${providerMends}`,
  527: `the link to a Railgun server broke, a product that ended in 2024. ${maySaw} ${providerMends}`,
  530: `Cloudflare could not reach the server behind it; a 1xxx number on the page says why. ${neverSaw} ${providerMends}`,
  1000: misconfigured('the DNS record points to an address that Cloudflare may not connect to'),
  1001: misconfigured('the host name does not resolve at Cloudflare'),
  1002: misconfigured('the DNS record points to a forbidden or local address'),
  1003: `the request went to an IP address of Cloudflare instead of a host name. ${neverSaw} Call the API by its host name.`,
  1004: misconfigured('this host is not set up to serve web traffic'),
  1005: byRule('the network (ASN) that the request came from is banned'),
  1006: byRule('the IP address that the request came from is banned'),
  1007: byRule('the IP address that the request came from is banned'),
  1008: byRule('the IP address that the request came from is banned'),
  1009: byRule('the country or region that the request came from is banned'),
  1010: byRule('the signature of the client, such as its `User-Agent`, is banned'),
  1011: byRule('the resource may not be embedded from another site'),
  1012: byRule('access is refused because of malicious activity from this computer or network'),
  1013: `the host name of the TLS handshake and the one in the request differ. ${neverSaw} The caller can mend it.`,
  1014: misconfigured('the host name is an alias into another Cloudflare account, which is not allowed'),
  1015: `Cloudflare counts requests itself, and this caller is over the site’s limit. ${neverSaw} Slow down and wait; who runs the API can raise the limit.`,
  1016: misconfigured('the address of the server behind Cloudflare does not resolve'),
  1018: misconfigured('Cloudflare does not know this host yet'),
  1019: misconfigured('a Worker calls itself in a circle'),
  1020: byRule('a firewall rule of the site refused the request'),
  1023: misconfigured('Cloudflare does not know this host yet'),
  1025: misconfigured('the site has used up its plan for Workers'),
  1033: misconfigured('the tunnel to the server behind Cloudflare is not connected'),
  1034: misconfigured('the host name points to an address that Cloudflare has reserved'),
  1035: misconfigured('a rule rewrites the path into one that is not valid'),
  1036: misconfigured('a rule rewrites the URL into one that is too long'),
  1037: misconfigured('a rule that rewrites the URL failed'),
  1040: misconfigured('a rule that changes headers is not valid'),
  1041: misconfigured('a rule that changes headers is not valid'),
  1101: `the site’s own code at Cloudflare (a Worker) threw an exception. It saw the request and may have acted. ${providerMends}`,
  1102: `the site’s own code at Cloudflare (a Worker) ran out of time or memory. It saw the request and may have acted. ${providerMends}`,
  1200: `too many requests wait for the server behind Cloudflare. ${neverSaw} Wait, then send it again.`,
}
