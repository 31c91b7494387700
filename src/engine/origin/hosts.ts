import { own } from '../json.ts'
import type { Emitter, Seen } from './emitter.ts'
import { maySaw, neverSaw, providerMends, proxyMeaning } from './meaning.ts'

/** Platforms that host an API, with their own router in front of it. */
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
        502: `A function of the site crashed or responded in the wrong format. ${maySaw} ${providerMends}`,
      }),
  },
  { name: 'Fly.io proxy', server: /^fly\//i, meaning: (seen) => proxyMeaning('The Fly.io proxy', seen) },
  {
    name: 'Render',
    // `x-render-origin-server` and `rndr-id` are on every response; this one only if its router found no server.
    headers: [['x-render-routing', /error|no-server|suspend/i]],
    meaning: (seen) =>
      `Render's router has no running server for this host${/hibernate/i.test(seen.header('x-render-routing') ?? '') ? ": it sleeps when idle and didn't wake in time" : ''}. ${neverSaw} ${providerMends}`,
  },
]

/** Source: devcenter.heroku.com, "Heroku Error Codes". */
function herokuMeaning(seen: Seen): string {
  const code = /\bcode=(H\d\d)/.exec(seen.body)?.[1]
  const known = code === undefined ? undefined : own(herokuCodes, code)
  if (known) return `${code}: ${known}`
  if (/no-such-app/.test(seen.body)) return `There is no app at this hostname. ${neverSaw} Check the hostname.`
  if (/maintenance-mode/.test(seen.body)) return `The app is in maintenance. ${neverSaw} Retry with backoff.`
  return `The app crashed, didn't start, or took longer than 30 seconds; the code in Heroku's log (H10, H12 …) says which. ${maySaw} ${providerMends}`
}

const herokuCodes: Record<string, string> = {
  H10: `the app crashed. ${neverSaw} ${providerMends}`,
  H11: `too many requests are waiting for the app. ${neverSaw} ${providerMends}`,
  H12: `the app didn't respond within 30 seconds. It received the request and may have applied it, and its work may still be running. ${providerMends}`,
  H13: `the app closed the connection without a response. ${maySaw} ${providerMends}`,
  H14: `no web process of the app is running. ${neverSaw} ${providerMends}`,
  H15: `the connection was idle for 55 seconds. ${maySaw}`,
  H18: `the connection broke while the response was on its way. ${maySaw} ${providerMends}`,
  H19: `the connection to the app timed out. ${neverSaw} ${providerMends}`,
  H20: `the app didn't start in time. ${neverSaw} ${providerMends}`,
  H21: `the app refused the connection. ${neverSaw} ${providerMends}`,
  H22: `the app has too many connections open. ${neverSaw} ${providerMends}`,
  H27: `the client closed the connection before the response came. ${maySaw}`,
  H28: `the client was idle for too long. ${maySaw}`,
  H80: `the app is in maintenance. ${neverSaw} Retry with backoff.`,
  H81: `the app has no code yet. ${neverSaw} ${providerMends}`,
  H82: `the app has used up its hours. ${neverSaw} ${providerMends}`,
  H99: `Heroku itself failed. ${maySaw}`,
}

/** By the code that Vercel writes into the body and into `x-vercel-error`. */
function vercelMeaning(seen: Seen): string {
  const code = seen.header('x-vercel-error') ?? /\b[A-Z]{3,}(?:_[A-Z]+){1,5}\b/.exec(seen.body)?.[0] ?? ''
  if (/TIMEOUT/.test(code))
    return `The API's own function timed out. It received the request and may have applied it. ${providerMends}`
  if (/FUNCTION_INVOCATION_FAILED|FUNCTION_RESPONSE|MIDDLEWARE_INVOCATION_FAILED/.test(code))
    return `The API's own function crashed. It received the request and may have applied it. ${providerMends}`
  if (/PAYLOAD_TOO_LARGE/.test(code))
    return `The request is larger than Vercel passes on to a function. ${neverSaw} Send less at once.`
  if (/THROTTLED/.test(code))
    return `Too many instances of the function are already running. ${neverSaw} Retry with backoff.`
  if (/NOT_FOUND|DISABLED|PAUSED|BLOCKED|DELETED/.test(code))
    return `Nothing is deployed at this address. ${neverSaw} Check the host and the path; if they are right, the API provider can deploy it.`
  return proxyMeaning('Vercel', seen)
}
