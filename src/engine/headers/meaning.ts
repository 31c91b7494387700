import { own } from '../json.ts'
import { headersOf } from '../advise/times/headers.ts'
import { limitsIn, policiesIn } from '../advise/times/rate-limit.ts'
import { duration } from '../wording.ts'
import { readChallenges } from '../challenge.ts'
import { challengeMeanings } from '../challenges.ts'
import type { Clock } from '../advise/times/clock.ts'
import type { Response } from '../model.ts'
import { cacheMeaning } from './cache.ts'
import { hopsIn } from './via.ts'
import { listed, literal, roundly } from './words.ts'
import { when } from './when.ts'

/** What a value is read against. */
export interface Around {
  response: Response
  clock: Clock
}

/** Longest value that is read: no value that matters here is longer. */
const longest = 1000

/** What a header's value means in this response, in a sentence; `null` if it is clear by itself, or can't be read. */
export function meaningOf(name: string, value: string, around: Around): string | null {
  const text = value.slice(0, longest).trim()
  const read = text === '' ? undefined : readers.find(([names]) => names.test(name.slice(0, 80)))?.[1]
  return read?.(text, around, name) ?? null
}

type Reader = (value: string, around: Around, name: string) => string | null

/** What is said about a future time, and about a past one; `null`: nothing, as such a time is odd. */
const time =
  (future: string | null, past: string | null): Reader =>
  (value, { clock }) => {
    const moment = when(value, clock)
    const before = moment?.isPast ? past : future
    return moment && before && `${before} ${moment.words}.`
  }

const milliseconds: Reader = (value) => (isNumber(value) ? `${roundly(Number(value))} ms.` : null)

// prettier-ignore
/** The first whose names fit. */
const readers: readonly (readonly [names: RegExp, read: Reader])[] = [
  [/^retry-after-ms$|^x-ms-retry-after-ms$|^grpc-retry-pushback-ms$/, (value) => (isNumber(value) ? `Wait ${duration(Number(value) / 1000)}.` : null)],
  [/retry-after$/, time('Wait until', 'The wait was over')],
  [/^ratelimit$/, limits],
  [/ratelimit-policy$/, policies],
  [/rate-?limit.*reset|^ratelimit-reset/, time('The limit resets', 'The limit reset')],
  [/rate-?limit.*remaining/, (value, _, name) => counted(value, name, (count) => (count === '0' ? 'None left' : `${count} left`))],
  [/rate-?limit.*used/, (value, _, name) => counted(value, name, (count) => `${count} used`)],
  [/rate-?limit.*limit/, (value, _, name) => counted(value, name, (count) => `At most ${count}`)],
  [/^date$/, (value, { clock }) => time(null, 'Sent')(value, { clock: { ...clock, date: null } } as Around, '')],
  [/^expires$/, (value, around, name) => /^-?\d+$/.test(value) ? 'A copy is immediately stale.' : time('A copy is fresh until', 'A copy was fresh until')(value, around, name)],
  [/^last-modified$/, time(null, 'Last changed')],
  [/^sunset$/, time('Its planned removal is', 'Its planned removal was')],
  [/^deprecation$/, (value, around, name) => time('Deprecated starting', 'Deprecated')(value.replace(/^@/, ''), around, name)],
  [/^age$/, (value) => (isNumber(value) && value !== '0' ? `A cache has stored the response for ${duration(Number(value))}.` : null)],
  [/^cache-control$|^cdn-cache-control$|^surrogate-control$/, cacheControl],
  [/cache/, cacheMeaning],
  [/^(?:www|proxy)-authenticate$/, challenges],
  [/^via$/, (value) => `The response came through ${listed(hopsIn(value).map(literal))}; the last one is nearest to you.`],
  [/^allow$/, allowed],
  [/^content-length$/, (value) => (/^\d{4,15}$/.test(value) ? `${sizeOf(Number(value))}.` : null)],
  [/^access-control-allow-origin$/, (value) => value === '*' ? 'Pages of any origin can read the response.' : value === 'null' ? null : `Only pages of ${literal(value)} can read the response.`],
  [/-(?:ms|latency|service-time)$/, milliseconds],
]

const isNumber = (text: string) => /^\d{1,12}(?:\.\d{1,9})?$/.test(text)

/** `ratelimit-limit: 100, 100;w=60` begins with the number, as in the early drafts; the name says of what. */
function counted(value: string, name: string, say: (count: string) => string): string | null {
  const count = /^\d{1,15}(?=$|[,;\s])/.exec(value)?.[0]
  const unit = /(?:input-|output-)?(?:requests|tokens)/.exec(name)?.[0].replace('-', ' ')
  const window = /;\s{0,3}w=(\d{1,9})/.exec(value)?.[1]
  if (count === undefined) return null
  const said = say(unit && count !== '0' ? `${count} ${unit}` : count)
  return `${said}${window ? ` in ${duration(Number(window))}` : ''}.`
}

function limits(value: string, { clock }: Around): string | null {
  const found = (limitsIn(value) ?? []).filter(({ left }) => left !== null).slice(0, 5)
  const said = found.map(({ policy, left, quota, seconds }) => {
    const again = seconds === null ? null : when(String(seconds), clock)?.words
    return `${policy === null ? '' : `${literal(policy)}: `}${left} left${quota === null ? '' : ` of ${quota}`}${again ? `, resets ${again}` : ''}`
  })
  return said.length > 0 ? `${said.join('; ')}.` : null
}

function policies(value: string): string | null {
  const said = policiesIn(value)
    .filter(({ quota }) => quota !== null)
    .slice(0, 5)
    .map(
      ({ name, quota, windowSeconds }) =>
        `${name === String(quota) ? '' : `${literal(name)}: `}at most ${quota}${windowSeconds ? ` in ${duration(windowSeconds)}` : ''}`,
    )
  return said.length > 0 ? `${said.join('; ')}.` : null
}

/** RFC 9111, section 5.2.2; the rest is for caches only. */
function cacheControl(value: string): string | null {
  const has = (name: string) => new RegExp(`(?:^|[,\\s])${name}(?:$|[,\\s=])`, 'i').test(value)
  if (has('no-store')) return 'No cache may store the response.'
  const age = /(?:^|[,\s])(?:s-maxage|max-age)="?(\d{1,12})/i.exec(value)
  const where = has('private') ? 'Only your own client' : 'Any cache'
  if (has('no-cache') || age?.[1] === '0')
    return `${where} may store the response, but must check with the server each time.`
  return lasting(age, (span) => `${where} may reuse the response for ${span}.`)
}

function challenges(value: string): string | null {
  const said = readChallenges(value)
    .slice(0, 3)
    .map(({ scheme, params }) => {
      const of = (name: string) => params.find(([key, text]) => key === name && text.trim() !== '')?.[1]
      const [error, scope, realm] = ['error', 'scope', 'realm'].map(of)
      const meaning = error && own(challengeMeanings, error)
      return [
        `The server asks for ${literal(scheme)} credentials`,
        realm && ` for ${literal(realm)}`,
        scope && ` with the scope ${literal(scope)}`,
        error && ` and says ${literal(error)}`,
        meaning ? `: ${meaning}` : '.',
      ]
        .filter(Boolean)
        .join('')
    })
  return said.length > 0 ? said.join(' ') : null
}

function allowed(_: string, { response: { method, headers } }: Around): string | null {
  const methods = headersOf(headers, 'allow').join(',').split(/[,\s]+/).filter(Boolean).slice(0, 12) // prettier-ignore
  const isMissing = method !== null && !methods.includes(method)
  return `This resource supports ${listed(methods.map(literal))}${isMissing ? `, but not ${literal(method)}` : ''}.`
}

const lasting = (found: RegExpExecArray | null, say: (span: string) => string) =>
  found && found[1] !== '0' ? say(duration(Number(found[1]))) : null

const sizeOf = (bytes: number) => `${roundly(bytes / (bytes < 1e6 ? 1000 : 1e6))} ${bytes < 1e6 ? 'kB' : 'MB'}`
