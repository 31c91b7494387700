import type { Answer } from '../../../src/engine/snippets/run/cases.fixture.ts'

/** What a sample promises. */
export interface Promised {
  /** Attempts in total by status; 1 for other statuses. For methods that are safe to send twice. */
  tries: Record<number, number>
  /** Seconds; a longer wait is returned to the caller. */
  longestWait: number
  /** Statuses after which any method is retried. */
  anyMethod?: number[]
  /** A 503 that names a time is retried with any method. */
  obeys503?: boolean
  /** A 401 is retried once with a new credential. */
  renews?: boolean
  /** Attempts if the connection fails, for methods that are safe to send twice. */
  resets?: number
  /** Seconds to wait after a 429 that gives no time; by default a second plus a random part. */
  ownPause?: [least: number, most: number]
  /** Reads a wait in the body besides Retry-After, and the reset of the limit. */
  readsBody?: boolean
}

export interface Case {
  name: string
  method: string
  answers: Answer[]
  /** The last status; 0 if the connection failed. */
  status: number
  requests: number
  /** Each pause is between these, in seconds. */
  pause?: [least: number, most: number]
}

const dated = new Date(Math.floor(Date.now() / 1000) * 1000)
const date = (seconds: number) => new Date(dated.getTime() + seconds * 1000).toUTCString()
const epoch = (seconds: number) => String(dated.getTime() / 1000 + seconds)
const json = { 'content-type': 'application/json' }
const ok = { status: 200 }
const month = 2_592_000

export const malformed = [
  '', 'soon', '-5', '1.5', '1e9', '2, 3', '5 apples', '2026-11-21T06:30:00Z', 'Mon, 01 Jan 99999999999999999 00:00:00 GMT', 'Soon GMT', 'Sat, 21 Nov 2026 06:30:00 +99999999999999',
] // prettier-ignore

/** Bodies with a missing member or a wrong type, a list instead of an object, or no JSON at all. */
export const bodies = [
  '', 'null', '[]', '"error"', '7', 'true', '<h1>Slow down</h1>', '{}', '{"error":null}', '{"error":"text"}', '{"error":[]}', '{"error":7}',
  '{"error":{"code":7,"message":["a"],"details":[1]}}', '{"error":{"code":null,"message":null,"details":null}}',
  '{"error":{"code":"validation_error","details":"text"}}', '{"error":{"code":"validation_error","details":["text"]}}',
  '{"error":{"code":"validation_error","details":{"a":null,"b":["x"],"c":{"message":7}}}}', '{"error":{"message":"m","details":{"field":["role_id"]}}}',
  '{"error":{"trace_id":7,"request_id":[],"details":{"request_id":{}}}}',
  '{"detail":{}}', '{"detail":[{}]}', '{"detail":[null,"x",7,[]]}', '{"detail":[{"loc":"body","msg":5,"type":[]}]}', '{"detail":[{"loc":null,"msg":null}]}',
  '{"detail":[{"loc":["body",0,null,{}]}]}', '{"detail":7,"code":7}', '{"detail":"text","code":["x"]}',
  '{"code":"VALIDATION_ERROR","details":"text"}', '{"code":"VALIDATION_ERROR","details":["x"]}', '{"code":"VALIDATION_ERROR","details":{"name":null,"b":"x","c":[]}}',
  '{"code":"VALIDATION_ERROR"}', '{"code":7,"message":{},"request_id":[]}', '{"code":{},"message":7}',
  '{"message":[null,{},["x"],7]}', '{"message":{"a":1}}', '{"message":null}', '{"message":[]}', '{"timestamp":7,"path":{}}',
] // prettier-ignore

/** For a client that retries. */
export function casesOf({ tries, longestWait, anyMethod = [429], ...promised }: Promised): Case[] {
  const limited = (headers: Record<string, string>, body = ''): Answer => ({ status: 429, headers, body })
  const given = (name: string, answers: Answer[], status: number, requests: number, pause?: Case['pause']): Case => ({
    name,
    method: 'GET',
    answers,
    status,
    requests,
    ...(pause && { pause }),
  })
  const atOnce = (name: string, answer: Answer) => given(name, [answer], answer.status, 1)
  const short: Case['pause'] = [1, 3.1]
  const ownPause = promised.ownPause ?? short
  const after = (value: string, headers: Record<string, string> = {}) => limited({ ...headers, 'retry-after': value })
  return [
    atOnce('a wait of a month', after(String(month))),
    atOnce('a wait just longer than the sample sleeps', after(String(longestWait + 1))),
    given('a wait that it sleeps', [after('40'), ok], 200, 2, [40, 45]),
    atOnce('a date in a month', after(date(month), { date: date(0) })),
    atOnce('an epoch in milliseconds', after('1795243000000')),
    given('a date by a clock an hour ahead', [after(date(3640), { date: date(3600) }), ok], 200, 2, [40, 45]),
    given('a date by a clock an hour behind', [after(date(-3560), { date: date(-3600) }), ok], 200, 2, [40, 45]),
    given('a date that is past', [after(date(-60), { date: date(0) }), ok], 200, 2, short),
    given('no wait', [after('0'), ok], 200, 2, short),
    ...malformed.map((value) => given(`"${value}" as Retry-After`, [after(value), ok], 200, 2, ownPause)),
    given('429 every time', [limited({})], 429, tries[429] ?? 1, [ownPause[0], Math.max(31, ownPause[1])]),
    given('500 every time', [{ status: 500 }], 500, tries[500] ?? 1, [0, 31]),
    ...(tries[502] ? [given('502 every time', [{ status: 502 }], 502, tries[502], [0, 31])] : []),
    given('503 every time', [{ status: 503 }], 503, tries[503] ?? 1, [0, 31]),
    ...[400, 404, 409, 422, 501].map((status) => given(`${status} every time`, [{ status }], status, 1)),
    given('401 every time', [{ status: 401 }], 401, promised.renews ? 2 : 1),
    ...[500, 502, 503].map((status): Case => ({
      ...given(`a POST after ${status}`, [{ status }], status, anyMethod.includes(status) ? (tries[status] ?? 1) : 1, [0, 31]),
      method: 'POST',
    })),
    {
      ...given('a POST after 503 that names a time', [{ status: 503, headers: { 'retry-after': '20' } }, ok], promised.obeys503 ? 200 : 503, promised.obeys503 ? 2 : 1, [20, 23]),
      method: 'POST',
    },
    { ...given('a POST after 503 that names a month', [{ status: 503, headers: { 'retry-after': String(month) } }], 503, 1), method: 'POST' },
    ...malformed.slice(1).map((value): Case => ({
      ...given(`a POST after 503 with "${value}"`, [{ status: 503, headers: { 'retry-after': value } }], 503, 1),
      method: 'POST',
    })),
    given('a reset connection', [{ status: 0 }], 0, promised.resets ?? 1, [0, 31]),
    { ...given('a reset connection after a POST', [{ status: 0 }], 0, 1), method: 'POST' },
    ...bodies.flatMap((body) => [
      atOnce(`422 ${body}`, { status: 422, headers: json, body }),
      given(`429 ${body}`, [limited(json, body), ok], 200, 2, ownPause),
    ]),
    ...(promised.readsBody ? bodyWaits(limited, given, atOnce) : []),
  ] // prettier-ignore
}

function bodyWaits(
  limited: (headers: Record<string, string>, body?: string) => Answer,
  given: (name: string, answers: Answer[], status: number, requests: number, pause?: Case['pause']) => Case,
  atOnce: (name: string, answer: Answer) => Case,
): Case[] {
  const body = (wait: string) => `{"error":{"details":{"retry_after":${wait}}}}`
  const reset = (value: string) => limited({ 'x-ratelimit-reset': value, date: date(0) })
  return [
    given('a wait in the body', [limited(json, body('40')), ok], 200, 2, [40, 45]),
    given('a fraction in the body', [limited(json, body('40.5')), ok], 200, 2, [40.5, 45]),
    given('a date beside a wait in the body', [limited({ 'retry-after': date(40), 'date': date(0) }, body('40')), ok], 200, 2, [40, 45]),
    given('words beside a wait in the body', [limited({ 'retry-after': 'soon' }, body('40')), ok], 200, 2, [40, 45]),
    atOnce('a month in the body', limited(json, body(String(month)))),
    ...['"soon"', '-5', 'null', '[30]', '{"seconds":30}', '"40 apples"'].map((value) =>
      given(`${value} in the body`, [limited(json, body(value)), ok], 200, 2, [1, 3.1]),
    ),
    given('a reset', [reset(epoch(40)), ok], 200, 2, [40, 46]),
    ...['soon', '-5', '30', `${epoch(40)}000`, '1e10', epoch(-60)].map((value) =>
      given(`a reset "${value}"`, [reset(value), ok], 200, 2, [1, 3.1]),
    ),
    atOnce('a reset in a month', reset(epoch(month))),
  ] // prettier-ignore
}

/** For a function that only reads: no response makes it throw. */
export const readerCases: Case[] = [
  ...bodies.map((body): Answer => ({ status: 422, headers: json, body })),
  ...[...malformed, String(month), '9'.repeat(100), date(month)].map((value): Answer => ({ status: 429, headers: { 'retry-after': value } })),
  ...['soon', '-5', '30', `${epoch(40)}000`, '1e10', epoch(month)].map((value): Answer => ({ status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': value } })),
  ...['soon', '-5', '', '1.5'].map((value): Answer => ({ status: 200, headers: { 'x-ratelimit-remaining': value, 'x-ratelimit-reset': epoch(40) } })),
].map((answer) => ({ name: JSON.stringify(answer).slice(0, 90), method: 'GET', answers: [answer], status: answer.status, requests: 1 })) // prettier-ignore
