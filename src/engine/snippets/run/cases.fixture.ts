import type { Jitter } from '../../model.ts'
import { pastes, planned } from '../plan.fixture.ts'
import type { SnippetPlan } from '../plan.ts'

/** One answer of the server, by default without a body. */
export interface Answer {
  /** 0: none, the connection is reset. */
  status: number
  headers?: Record<string, string>
  body?: string
  /** Without the Date header that every other answer has. */
  isUndated?: boolean
}

export interface Case {
  plan: SnippetPlan
  answers: Answer[]
  method?: string
  /** The idempotency key; `any`: one of the client's own, the same on every try. */
  key?: string
  /** What must come of it: the last status (0: an error of the connection), and the least pauses, one for each repeat. */
  status: number
  pauses: number[]
}

const limitedFor1 = 'HTTP/1.1 429 Too Many Requests\nRetry-After: 1\n\n'
const quick = { baseSeconds: 0.2, capSeconds: 0.5, floorSeconds: 0.1 }
const steady = { ...quick, floorSeconds: 0, jitter: 'none' as const }
const date = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000).toUTCString()
const dated = new Date(Math.floor(Date.now() / 1000) * 1000)
const json = { 'content-type': 'application/json' }
export const ok = { status: 200 }

/** What every client has to do. */
// prettier-ignore
export const cases: [string, Case][] = [
  ['429 with Retry-After once', { plan: planned(limitedFor1), answers: [{ status: 429, headers: { 'retry-after': '1' } }, ok], status: 200, pauses: [1] }],
  ['a POST after 429, which was refused', { plan: planned(limitedFor1), method: 'POST', answers: [{ status: 429, headers: { 'retry-after': '1' } }, ok], status: 200, pauses: [1] }],
  ['a Retry-After below the floor', { plan: planned(limitedFor1), answers: [{ status: 429, headers: { 'retry-after': '0' } }, ok], status: 200, pauses: [1] }],
  ['a Retry-After as a date, by the server clock', { plan: planned(limitedFor1, quick), answers: [{ status: 429, headers: { 'retry-after': date(dated, 3602), date: date(dated, 3600) } }, ok], status: 200, pauses: [2] }],
  ['a malformed Retry-After, by its own backoff', { plan: planned(limitedFor1, quick), answers: [{ status: 429, headers: { 'retry-after': '2, 3' } }, ok], status: 200, pauses: [0.1] }],
  ['503 bare twice', { plan: planned(pastes.unavailable, steady), answers: [{ status: 503 }, { status: 503 }, ok], status: 200, pauses: [0.2, 0.4] }],
  ['tries exhausted', { plan: planned(pastes.limitedBare, { ...quick, tries: 3 }), answers: [{ status: 429 }], status: 429, pauses: [0.1, 0.1] }],
  ['a POST after 502', { plan: planned(pastes.postGateway, steady), method: 'POST', answers: [{ status: 502 }], status: 502, pauses: [] }],
  ['a POST after 502 with a key', { plan: planned(pastes.postGateway, steady), method: 'POST', key: 'k-1', answers: [{ status: 502 }, { status: 502 }, ok], status: 200, pauses: [0.2, 0.4] }],
  ['a GET after 502, by the plan of a POST', { plan: planned(pastes.postGateway, steady), answers: [{ status: 502 }, ok], status: 200, pauses: [0.2] }],
  ['a POST after 503 that names a time', { plan: planned(pastes.unavailableFor, quick), method: 'POST', answers: [{ status: 503, headers: { 'retry-after': '1' } }, ok], status: 200, pauses: [1] }],
  ['a POST after a bare 503, by the same plan', { plan: planned(pastes.unavailableFor, quick), method: 'POST', answers: [{ status: 503 }], status: 503, pauses: [] }],
  ['a status that the plan is not for', { plan: planned(limitedFor1), answers: [{ status: 500, headers: { 'retry-after': '1' } }], status: 500, pauses: [] }],
  ['a wait beyond the deadline', { plan: planned(limitedFor1, { deadlineSeconds: 3 }), answers: [{ status: 429, headers: { 'retry-after': '30' } }], status: 429, pauses: [] }],
  ['an epoch in Retry-After', { plan: planned(limitedFor1), answers: [{ status: 429, headers: { 'retry-after': '1795243000' } }], status: 429, pauses: [] }],
  ['a wait of an hour', { plan: planned(pastes.forAnHour), answers: [{ status: 429, headers: { 'retry-after': '3600' } }], status: 429, pauses: [] }],
  ['milliseconds', { plan: planned(pastes.inMilliseconds, quick), answers: [{ status: 429, headers: { 'retry-after-ms': '700' } }, ok], status: 200, pauses: [0.7] }],
  ['a wait that only a sentence named', { plan: planned(pastes.inSentence, { ...quick, fallbackSeconds: 1 }), answers: [{ status: 429 }, ok], status: 200, pauses: [1] }],
  ['a wait in the body, which a client that cannot see it takes from the plan', { plan: planned(pastes.inBody, { ...quick, waitSeconds: 1.2 }), answers: [{ status: 429, headers: json, body: '{"retry_after":1.2}' }, ok], status: 200, pauses: [1.2] }],
]

/** What only clients can do that see the body: another wait than the plan's, and the API's code. */
// prettier-ignore
export const bodyCases: [string, Case][] = [
  ['a wait in the body that differs from the plan', { plan: planned(pastes.inBody, { ...quick, waitSeconds: 0.2 }), answers: [{ status: 429, headers: json, body: '{"retry_after":1.2}' }, ok], status: 200, pauses: [1.2] }],
  ['the longer of two waits', { plan: planned(pastes.inBody, quick), answers: [{ status: 429, headers: { ...json, 'retry-after': '1' }, body: '{"retry_after":0.4}' }, ok], status: 200, pauses: [1] }],
  ['a protobuf duration', { plan: planned(pastes.inDuration, quick), answers: [{ status: 429, headers: json, body: '{"error":{"details":[{"retryDelay":"1s"}]}}' }, ok], status: 200, pauses: [1] }],
  ['a reset as an epoch', { plan: planned(pastes.atEpoch, quick), answers: [{ status: 403, headers: { ...json, 'x-ratelimit-reset': String(dated.getTime() / 1000 + 1), date: dated.toUTCString() }, body: '{"code":"rate_limited"}' }, ok], status: 200, pauses: [1] }],
  ['the same status with another code', { plan: planned(pastes.atEpoch, quick), answers: [{ status: 403, headers: { ...json, 'x-ratelimit-reset': String(dated.getTime() / 1000 + 1) }, body: '{"code":"forbidden"}' }], status: 403, pauses: [] }],
  ['a body that is no JSON where the code decides', { plan: planned(pastes.atEpoch, quick), answers: [{ status: 403, headers: { 'content-type': 'text/html' }, body: '<h1>Forbidden</h1>' }], status: 403, pauses: [] }],
]

const malformed = [
  '',
  'soon',
  '-5',
  '1.5',
  '1e9',
  '2, 3',
  '2026-11-21T06:30:00Z',
  'Mon, 01 Jan 99999999999999999 00:00:00 GMT',
]
const limited = planned(limitedFor1, quick)
const limitedWith = (value: string, headers: Record<string, string> = {}): Answer => ({
  status: 429,
  headers: { ...headers, 'retry-after': value },
})
const reset = { status: 0 }
const timed = planned(pastes.atEpoch, { ...quick, guard: 'time' })

/** What a server says that is broken, far away or in bad faith. */
// prettier-ignore
export const hostileCases: [string, Case][] = [
  ['a wait of a month', { plan: limited, answers: [limitedWith('2592000')], status: 429, pauses: [] }],
  ['a date in a month', { plan: limited, answers: [limitedWith(date(dated, 2_592_000))], status: 429, pauses: [] }],
  ['an epoch in milliseconds', { plan: limited, answers: [limitedWith('1795243000000')], status: 429, pauses: [] }],
  ...malformed.map((value): [string, Case] => [`"${value}" as Retry-After`, { plan: limited, answers: [limitedWith(value), ok], status: 200, pauses: [0.1] }]),
  ['a date that is past', { plan: limited, answers: [limitedWith(date(dated, -60)), ok], status: 200, pauses: [0.1] }],
  ['a date by a clock that is an hour behind', { plan: limited, answers: [limitedWith(date(dated, -3598), { date: date(dated, -3600) }), ok], status: 200, pauses: [2] }],
  ['a date beside no Date', { plan: limited, answers: [{ ...limitedWith(date(dated, 3600)), isUndated: true }], status: 429, pauses: [] }],
  ['503 for good', { plan: planned(pastes.unavailable, { ...steady, tries: 3 }), answers: [{ status: 503 }], status: 503, pauses: [0.2, 0.4] }],
  ['503 for good after a POST', { plan: planned(pastes.unavailable, steady), method: 'POST', answers: [{ status: 503 }], status: 503, pauses: [] }],
  ['waits that fit one by one and not together', { plan: planned(limitedFor1, { ...quick, deadlineSeconds: 9, tries: 5 }), answers: [limitedWith('5')], status: 429, pauses: [5] }],
  ['a reset connection', { plan: limited, answers: [reset], status: 0, pauses: [] }],
  ['a reset connection after a POST', { plan: limited, method: 'POST', answers: [reset], status: 0, pauses: [] }],
  ['a reset connection after 503 and a POST with a key', { plan: planned(pastes.unavailable, steady), method: 'POST', key: 'k-1', answers: [{ status: 503, headers: { connection: 'close' } }, reset], status: 0, pauses: [0.2] }],
]

const jitters: Jitter[] = ['full', 'equal', 'decorrelated', 'added', 'none']

/** Every way to draw a pause, with a floor and without; every condition on an answer. */
// prettier-ignore
export const planCases: [string, Case][] = [
  ...jitters.flatMap((jitter) => [0, 0.1].map((floorSeconds): [string, Case] => [`${jitter} jitter, floor ${floorSeconds} s`, { plan: planned(pastes.unavailable, { ...quick, jitter, floorSeconds, addedSeconds: 0.1, tries: 3 }), answers: [{ status: 503 }], status: 503, pauses: [floorSeconds, floorSeconds] }])),
  ['several statuses', { plan: planned(pastes.limitedBare, { ...quick, statuses: [429, 503] }), answers: [{ status: 503 }, { status: 429 }, ok], status: 200, pauses: [0.1, 0.1] }],
  ['one try', { plan: planned(pastes.limitedBare, { ...quick, tries: 1 }), answers: [{ status: 429 }], status: 429, pauses: [] }],
  ['a time where it decides', { plan: timed, answers: [{ status: 403, headers: { 'x-ratelimit-reset': String(dated.getTime() / 1000 + 1), 'date': dated.toUTCString() } }, ok], status: 200, pauses: [1] }],
  ['no time where it decides', { plan: timed, answers: [{ status: 403 }], status: 403, pauses: [] }],
  ['an epoch far away where it decides', { plan: timed, answers: [{ status: 403, headers: { 'x-ratelimit-reset': String(dated.getTime() / 1000 + 2_592_000), 'date': dated.toUTCString() } }], status: 403, pauses: [] }],
  ['words where a time decides', { plan: timed, answers: [{ status: 403, headers: { 'x-ratelimit-reset': 'soon' } }], status: 403, pauses: [] }],
]

const inBody = (body: string): Case => ({
  plan: planned(pastes.inBody, quick),
  answers: [{ status: 429, headers: json, body }, ok],
  status: 200,
  pauses: [0.1],
})
const inDuration = (body: string): Case => ({
  plan: planned(pastes.inDuration, quick),
  answers: [{ status: 429, headers: json, body }, ok],
  status: 200,
  pauses: [0.1],
})
const byCode = (body: string): Case => ({
  plan: planned(pastes.atEpoch, quick),
  answers: [{ status: 403, headers: json, body }],
  status: 403,
  pauses: [],
})

/** The same for clients that read the body: a member that is missing, of another type, or a list where an object was. */
// prettier-ignore
export const hostileBodyCases: [string, Case][] = [
  ...['', 'null', '[]', '"retry_after"', '<h1>Slow down</h1>', '{}', '{"retry_after":"soon"}', '{"retry_after":null}', '{"retry_after":-3}', '{"retry_after":{"seconds":30}}', '{"retry_after":["30","40"]}', '{"retry_after":"1e"}']
    .map((body): [string, Case] => [`a wait in the body ${body}`, inBody(body)]),
  ['a wait of a month in the body', { ...inBody('{"retry_after":2592000}'), status: 429, pauses: [] }],
  ...['{}', '{"error":[]}', '{"error":{"details":{}}}', '{"error":{"details":[]}}', '{"error":{"details":[null]}}', '{"error":{"details":["13s"]}}', '{"error":{"details":[{"retryDelay":{}}]}}', '{"error":{"details":[{"retryDelay":"soon"}]}}']
    .map((body): [string, Case] => [`a duration in the body ${body}`, inDuration(body)]),
  ['a duration without its unit', { ...inDuration('{"error":{"details":[{"retryDelay":1}]}}'), pauses: [1] }],
  ['a duration of a month', { ...inDuration('{"error":{"details":[{"retryDelay":"2592000s"}]}}'), status: 429, pauses: [] }],
  ...['[]', 'null', '"rate_limited"', '{"code":["rate_limited"]}', '{"code":{"value":"rate_limited"}}', '{"error":"rate_limited"}']
    .map((body): [string, Case] => [`a code in the body ${body}`, byCode(body)]),
]
