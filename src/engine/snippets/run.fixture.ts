import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { pastes, planned } from './plan.fixture.ts'
import type { SnippetPlan } from './plan.ts'

/** One answer of the server, by default without a body. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
}

export interface Case {
  plan: SnippetPlan
  answers: Answer[]
  method?: string
  key?: string
  /** What must come of it: the last status, and the least pauses, one for each repeat. */
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
  ['a Retry-After as a date, by the clock of the server', { plan: planned(limitedFor1, quick), answers: [{ status: 429, headers: { 'retry-after': date(dated, 3602), date: date(dated, 3600) } }, ok], status: 200, pauses: [2] }],
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

/** How a language runs the code of a client: many programs side by side in one process, each as a module that ends with a `status`. */
export interface Runtime {
  command: string
  /** Of the programs' files: `mjs`. */
  extension: string
  /** The text of the file that runs those programs and prints their statuses as a list. */
  main(files: string[]): string
}

/** Node, which runs the tests as well. */
export const node: Runtime = {
  command: process.execPath,
  extension: 'mjs',
  main: (files) => `const programs = [${files.map((file) => `import('./${file}')`).join(', ')}]
const results = await Promise.allSettled(programs)
console.log(JSON.stringify(results.map(({ value, reason }) => value?.status ?? String(reason))))
`,
}

/** The program of a case, for the address of its server. */
export type Program = (url: string, given: Case) => string

export interface Run {
  /** The status that the program ended with, or what it failed with. */
  status: number | string
  requests: { at: number; method: string; headers: IncomingHttpHeaders }[]
}

/** Inside the project, so that the programs find its packages. */
const cache = join(import.meta.dirname, '../../../node_modules/.cache')

/** Runs the cases side by side, each against a server on the loopback that gives its answers in turn, the last one for good. */
export async function runAll(runtime: Runtime, program: Program, given: readonly Case[]): Promise<Run[]> {
  const servers = await Promise.all(given.map(({ answers }) => serve(answers)))
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'errata-run-'))
  try {
    const files = given.map((_, index) => `case_${index}.${runtime.extension}`)
    const texts = given.map((one, index) => program(servers[index]?.url ?? '', one))
    const main = join(folder, `main.${runtime.extension}`)
    await Promise.all(files.map((file, index) => writeFile(join(folder, file), texts[index] ?? '')))
    await writeFile(main, runtime.main(files))
    const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
    const { stdout } = await promisify(execFile)(runtime.command, [main], { timeout: 60_000, cwd: folder, env })
    const statuses = JSON.parse(stdout) as (number | string)[]
    return statuses.map((status, index) => ({ status, requests: servers[index]?.requests ?? [] }))
  } finally {
    for (const { close } of servers) close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function serve(answers: readonly Answer[]) {
  const requests: Run['requests'] = []
  const server = createServer((request, response) => {
    const {
      status,
      headers = {},
      body = '',
    } = answers[Math.min(requests.length, answers.length - 1)] ?? { status: 500 }
    requests.push({ at: performance.now() / 1000, method: request.method ?? '', headers: request.headers })
    request.resume()
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests, close }
}

/** A timer may be early by a millisecond, and the server sees the request a little later than it was sent. */
const slack = 0.02

/** Compares what reached the server with what must. */
export function expectRun({ status, requests }: Run, given: Case): void {
  expect(status).toBe(given.status)
  expect(requests).toHaveLength(given.pauses.length + 1)
  for (const [index, least] of given.pauses.entries()) {
    const pause = (requests[index + 1]?.at ?? 0) - (requests[index]?.at ?? 0)
    expect(pause).toBeGreaterThanOrEqual(least - slack)
    expect(pause).toBeLessThan(least * 1.1 + 5)
  }
  expect(new Set(requests.map(({ method }) => method))).toEqual(new Set([given.method ?? 'GET']))
  expect(new Set(requests.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([given.key]))
}

/** New credentials are tried once: where they are refused as well, the program stops. */
export async function expectOneRenewal(runtime: Runtime, program: Program): Promise<void> {
  const plan = planned(pastes.expired)
  const [renewed, refused] = await runAll(runtime, program, [
    { plan, answers: [{ status: 401 }, ok], status: 200, pauses: [0] },
    { plan, answers: [{ status: 401 }], status: 401, pauses: [0] },
  ])
  expect(renewed?.status).toBe(200)
  expect(renewed?.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new'])
  expect(refused?.status).toBe(401)
  expect(refused?.requests).toHaveLength(2)
}
