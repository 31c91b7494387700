import { own } from '../json.ts'
import type { Emitter, Seen } from './emitter.ts'
import { maySaw, neverSaw, providerMends, proxyMeaning } from './meaning.ts'

/** Platforms that host an API and have a router of their own in front of it. */
export const hosts: readonly Emitter[] = [
  {
    name: 'Heroku router',
    marks: [/herokucdn\.com\/error-pages\//, /\bat=(?:error|info|warning) code=H\d\d\b/],
    server: /^(?:heroku|vegur)/i,
    meaning: herokuMeaning,
  },
  {
    name: 'Vercel',
    marks: [
      /\b(?:FUNCTION|EDGE_FUNCTION|MIDDLEWARE|DEPLOYMENT|ROUTER|DNS_HOSTNAME)_[A-Z_]{3,40}\s{1,4}[a-z]{3}\d::/,
      /^The (?:page|deployment) could not be found(?: on Vercel)?\.?\s{1,4}[A-Z_]{3,40}/,
    ],
    headers: [['x-vercel-error', /^[A-Z]/]],
    meaning: vercelMeaning,
  },
  {
    name: 'Netlify',
    marks: [
      /^Not Found - Request ID: [0-9A-Z]{10,40}\s*$/,
      /Looks like you['’]ve followed a broken link or entered a URL that doesn['’]t exist on this site/,
      /^error decoding lambda response: /,
    ],
    meaning: (seen) =>
      proxyMeaning('Netlify', seen, {
        502: `A function of the site crashed or answered with the wrong shape. ${maySaw} ${providerMends}`,
      }),
  },
  { name: 'Fly.io proxy', server: /^fly\//i, meaning: (seen) => proxyMeaning('The Fly.io proxy', seen) },
  {
    name: 'Render',
    // `x-render-origin-server` and `rndr-id` are on every answer; this one only where its router found no server.
    headers: [['x-render-routing', /error|no-server|suspend/i]],
    meaning: (seen) =>
      `Render's router has no running server for this host${/hibernate/i.test(seen.header('x-render-routing') ?? '') ? ': it sleeps when idle and did not wake in time' : ''}. ${neverSaw} ${providerMends}`,
  },
]

/** Source: devcenter.heroku.com, "Heroku Error Codes". */
function herokuMeaning(seen: Seen): string {
  const code = /\bcode=(H\d\d)/.exec(seen.body)?.[1]
  const known = code === undefined ? undefined : own(herokuCodes, code)
  if (known) return `${code}: ${known}`
  if (/no-such-app/.test(seen.body)) return `There is no app at this host name. ${neverSaw} Check the host.`
  if (/maintenance-mode/.test(seen.body)) return `The app is in maintenance. ${neverSaw} Wait, then send it again.`
  return `The app crashed, did not start, or took longer than 30 seconds; the code in Heroku's own log (H10, H12 …) says which. ${maySaw} ${providerMends}`
}

const herokuCodes: Record<string, string> = {
  H10: `the app crashed. ${neverSaw} ${providerMends}`,
  H11: `too many requests wait for the app. ${neverSaw} ${providerMends}`,
  H12: `the app did not answer within 30 seconds. It received the request, may have acted and may still be working on it. ${providerMends}`,
  H13: `the app closed the connection without an answer. ${maySaw} ${providerMends}`,
  H14: `no web process of the app runs. ${neverSaw} ${providerMends}`,
  H15: `the connection stood idle for 55 seconds. ${maySaw}`,
  H18: `the connection broke while the answer was on its way. ${maySaw} ${providerMends}`,
  H19: `the connection to the app timed out. ${neverSaw} ${providerMends}`,
  H20: `the app did not start in time. ${neverSaw} ${providerMends}`,
  H21: `the app refused the connection. ${neverSaw} ${providerMends}`,
  H22: `the app has too many connections open. ${neverSaw} ${providerMends}`,
  H27: `the caller hung up before the answer came. ${maySaw}`,
  H28: `the caller was idle for too long. ${maySaw}`,
  H80: `the app is in maintenance. ${neverSaw} Wait, then send it again.`,
  H81: `there is no code in the app yet. ${neverSaw} ${providerMends}`,
  H82: `the app has used up its hours. ${neverSaw} ${providerMends}`,
  H99: `Heroku itself failed. ${maySaw}`,
}

/** By the code that Vercel writes into the body and into `x-vercel-error`. */
function vercelMeaning(seen: Seen): string {
  const code = seen.header('x-vercel-error') ?? /\b[A-Z]{3,}(?:_[A-Z]+){1,5}\b/.exec(seen.body)?.[0] ?? ''
  if (/TIMEOUT/.test(code))
    return `The API's own function ran out of time. It received the request and may have acted. ${providerMends}`
  if (/FUNCTION_INVOCATION_FAILED|FUNCTION_RESPONSE|MIDDLEWARE_INVOCATION_FAILED/.test(code))
    return `The API's own function crashed. It received the request and may have acted. ${providerMends}`
  if (/PAYLOAD_TOO_LARGE/.test(code))
    return `The request is larger than Vercel passes on to a function. ${neverSaw} Send less at once.`
  if (/THROTTLED/.test(code))
    return `Too many copies of the function run already. ${neverSaw} Wait, then send it again.`
  if (/NOT_FOUND|DISABLED|PAUSED|BLOCKED|DELETED/.test(code))
    return `Nothing is deployed at this address. ${neverSaw} Check host and path; else who runs the API can deploy it.`
  return proxyMeaning('Vercel', seen)
}
