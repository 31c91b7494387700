import type { Example } from '../catalogue/model.ts'
import { normalCode } from '../engine/classify/code.ts'
import { diagnose } from '../engine/index.ts'
import type { Api, Catalogue, Diagnosis, Entry, Json, Kind } from '../engine/model.ts'
import { statusFacts } from '../engine/statuses.ts'
import { leastToRely } from '../engine/sureness.ts'
import { adviceWith, namedSeconds, rowClock } from './advise-on-row.ts'
import { readSample } from './read-sample.ts'
import { sentenceOfRow } from './sentence-of-row.ts'

/**
 * Makes sample responses of one API: the envelope is from a sample on its pages, or on those of its envelopes; status, code and message are
 * the row's.
 * @param examples every sample of the content
 * @returns for a row, and the code to write where the row has none, or one of its further statuses; `null` where no page shows a response
 * to make it from, or the engine wouldn't read it as this row
 */
export function sampleMaker(
  api: Api,
  examples: Example[],
  catalogue: Catalogue,
): (entry: Entry, having?: { code?: string | null; status?: number }) => string | null {
  const patterns = patternsOf(api, examples, catalogue)
  return (entry, { code = entry.code, status = entry.status.from } = {}) => {
    const wanted = { entry, code, status }
    for (const pattern of nearest(patterns, wanted, api)) {
      const sample = written(wanted, pattern, api)
      if ((code !== entry.code || isReadAs(entry, sample, api, catalogue)) && saysNoMore(wanted, sample, catalogue))
        return sample
    }
    return null
  }
}

/** The sample as it is where the server gives no time. */
export const withoutWait = (sample: string) => sample.replace(/\nRetry-After: .*/, '')

/**
 * Whether nothing left from the pattern (the class of its error, a wait, a header) says more about retrying than the row does. For a sample
 * that is read as the row.
 */
function saysNoMore({ entry, status }: Wanted, sample: string, catalogue: Catalogue): boolean {
  const { matches, verdict, because } = readSample(withoutWait(sample), catalogue)
  if (matches[0]?.url !== entry.url || matches[0].score < leastToRely) return true
  const ofRow = adviceWith(entry, status, catalogue)
  return verdict === ofRow.verdict && because === ofRow.because.join()
}

/**
 * Whether the engine reads the sample as this row. A code that several APIs send leads to all of them, and any of them may come first; one
 * that says nothing (`about:blank`, gRPC's `UNKNOWN`) leads to none.
 */
function isReadAs({ code, url }: Entry, sample: string, api: Api, catalogue: Catalogue): boolean {
  if (code === null) return true
  const { matches, envelope } = readSample(sample, catalogue)
  const [best, ...others] = matches
  if (!best || best.score < leastToRely || !api.envelopes.includes(envelope ?? '')) return false
  const isSameCode = best.code !== null && normalCode(best.code) === normalCode(code)
  return best.url === url || (isSameCode && others.some((match) => match.url === url))
}

/** A response of an API as shown, and where code and message are in it: the samples of other rows are made from it. */
interface Pattern {
  code: string | null
  message: string | null
  status: number
  headers: [name: string, value: string][]
  body: string
  json: Json | undefined
  envelope: string
  kind: Kind
}

function patternsOf(api: Api, examples: Example[], catalogue: Catalogue): Pattern[] {
  const places = [`content/apis/${api.id}/`, ...api.envelopes.map((id) => `content/envelopes/${id}.mdx`)]
  return examples
    .filter(({ path, language }) => language === 'http' && places.some((place) => path.startsWith(place)))
    .flatMap(({ paste }) => patternIn(diagnose(paste, catalogue, { now: rowClock }), api))
}

function patternIn({ response, facts, envelope, origin, input, kind }: Diagnosis, api: Api): Pattern[] {
  const { status, statusFrom, headers, body } = response
  const isWhole = statusFrom === 'status-line' && input.repairs.length === 0
  const isOfApi = envelope !== null && api.envelopes.includes(envelope.id) && origin.kind !== 'intermediary'
  if (!isWhole || !isOfApi || body === null || status === null) return []
  const { code, message } = facts
  const pattern = { code, message, status, headers, body, json: jsonOf(body), envelope: envelope.id, kind }
  return holdsCode(pattern) ? [pattern] : []
}

/** A number that stands for a name (gRPC's 5) can't be turned into that of another row. */
const holdsCode = ({ code, body, headers }: Pattern) =>
  code === null || body.includes(code) || headers.some(([, value]) => value.includes(code))

interface Wanted {
  entry: Entry
  code: string | null
  status: number
}

/** The patterns that need the least change. Of equals, the first: an API's own pages come before those of its envelopes. */
function nearest(patterns: Pattern[], wanted: Wanted, api: Api): Pattern[] {
  return patterns
    .filter((pattern) => (pattern.code === null) === (wanted.code === null))
    .map((pattern) => ({ pattern, likeness: likeness(pattern, wanted, api) }))
    .toSorted((a, b) => firstDifference(b.likeness, a.likeness))
    .slice(0, mostTried)
    .map(({ pattern }) => pattern)
}

const mostTried = 8

/** What makes a pattern fit a row, the most important first. */
function likeness(pattern: Pattern, { entry, code, status }: Wanted, { envelopes }: Api): number[] {
  const isLike = (of: (code: string) => string) => Number(of(pattern.code ?? '') === of(code ?? ''))
  return [
    isLike((text) => text),
    isLike(spelling),
    isLike(lastWord),
    -envelopes.indexOf(pattern.envelope),
    // Then the rest of it, such as the class of the error, more likely fits too.
    Number(pattern.kind === entry.kind),
    Number(pattern.status === status),
    -pattern.body.length,
  ]
}

const firstDifference = (a: number[], b: number[]) =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0

/** How a code is written: an API that sends `NOT_FOUND` in one envelope and `not_found` in another spells each as its envelope does. */
function spelling(code: string): string {
  if (/^-?\d/.test(code)) return 'number'
  if (/^\w+:/.test(code)) return 'uri'
  return code === code.toUpperCase() ? 'upper' : code === code.toLowerCase() ? 'lower' : 'camel'
}

/** `Exception` of `ThrottlingException`: services that end their codes alike write them into the same envelope. */
const lastWord = (code: string) => /[A-Z]?[a-z]+$/.exec(code)?.[0] ?? ''

interface Swap {
  from: string
  to: string
}

function written({ entry, code, status }: Wanted, pattern: Pattern, api: Api): string {
  const ofCode: Swap[] = pattern.code === null ? [] : [{ from: pattern.code, to: sentCode(code ?? '') }]
  const ofMessage: Swap[] = pattern.message === null ? [] : [{ from: pattern.message, to: sentenceOfRow(entry) }]
  const headers = pattern.headers
    .filter(([name]) => !ofOccurrence.test(name))
    .map(([name, value]): [string, string] => [name, swapped(value, ofCode)])
  return [
    `HTTP/1.1 ${status} ${statusFacts(status).name}`,
    ...[...headers, ...namedWait(entry, api)].map(([name, value]) => `${spelled(name)}: ${value}`),
    '',
    bodyOf(pattern, { pattern, swaps: [...ofCode, ...ofMessage], status }),
  ].join('\n')
}

/** A class of codes is sent as one of its numbers. */
const sentCode = (code: string) => code.replace(/xx$/, '01')

/** Fields that belong to the one failure that the pattern shows. */
const ofOccurrence =
  /^(?:date|retry-after|(?:x-)?ratelimit.*|x-rate-limit.*|www-authenticate|content-length|dpop-nonce|allow)$/

const namedWait = ({ retry }: Entry, { headers }: Api): [string, string][] =>
  retry?.verdict === 'wait' && headers.includes('retry-after') ? [['retry-after', String(namedSeconds)]] : []

/** Names are read in lowercase; written as in HTTP/1.1. */
const spelled = (name: string) => name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase())

interface Rewriting {
  pattern: Pattern
  swaps: Swap[]
  status: number
}

const bodyOf = ({ json, body }: Pattern, rewriting: Rewriting) =>
  json === undefined
    ? swapped(body, rewriting.swaps.map(asMarkup))
    : JSON.stringify(rewritten(json, '', rewriting), null, 2)

function rewritten(value: Json, key: string, rewriting: Rewriting): Json {
  const { pattern, swaps, status } = rewriting
  if (Array.isArray(value)) return value.map((item) => rewritten(item, key, rewriting))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => isOfEveryFailure(member, pattern))
        .map(([name, member]) => [name, rewritten(member, name, rewriting)]),
    )
  const text = String(value)
  if (typeof value === 'number' && text === pattern.code) return Number(swapped(text, swaps))
  if (statusMembers.test(key) && text === String(pattern.status))
    return typeof value === 'number' ? status : String(status)
  if (typeof value !== 'string') return value
  const isReason = value !== pattern.code && value === statusFacts(pattern.status).name
  return isReason ? statusFacts(status).name : swapped(value, swaps)
}

const statusMembers = /^(?:status|code|status_?code|http_?status)$/i

/** Objects and lists of a failure, other than its code and message, are about that failure alone. */
const isOfEveryFailure = (member: Json, { code, message }: Pattern) =>
  typeof member !== 'object' ||
  member === null ||
  [code, message].some((text) => text !== null && JSON.stringify(member).includes(JSON.stringify(text).slice(1, -1)))

/** Replaces the whole text where a swap fits all of it, else the first place of each swap. */
function swapped(text: string, swaps: Swap[]): string {
  const whole = swaps.find(({ from }) => from === text)
  return whole ? whole.to : swaps.reduce((all, { from, to }) => all.replace(from, () => to), text)
}

const asMarkup = ({ from, to }: Swap): Swap => ({ from: escaped(from), to: escaped(to) })

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
