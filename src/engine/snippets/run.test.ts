import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { axiosRetry } from './axios-retry.ts'
import { javascriptFetch } from './javascript-fetch.ts'
import { pastes, planned } from './plan.fixture.ts'
import type { SnippetPlan } from './plan.ts'
import { pythonHttpx } from './python-httpx.ts'
import { pythonRequests } from './python-requests.ts'
import type { Snippet } from './snippet.ts'
import { typescriptGot } from './typescript-got.ts'
import { typescriptKy } from './typescript-ky.ts'

/** Many programs start at once, each in a process of its own. */
vi.setConfig({ testTimeout: 90_000 })

interface Case {
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
const ok = { status: 200 }
const soon = () => new Date(Math.floor(Date.now() / 1000) * 1000)
const date = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000).toUTCString()
const dated = soon()

// prettier-ignore
const cases: [string, Case][] = [
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
]

/** In JavaScript alone: what lies in the body or beside Retry-After. */
// prettier-ignore
const bodyCases: [string, Case][] = [
  ['a wait in the body', { plan: planned(pastes.inBody, quick), answers: [{ status: 429, body: '{"retry_after":1.2}' }, ok], status: 200, pauses: [1.2] }],
  ['the longer of two waits', { plan: planned(pastes.inBody, quick), answers: [{ status: 429, headers: { 'retry-after': '1' }, body: '{"retry_after":0.4}' }, ok], status: 200, pauses: [1] }],
  ['a protobuf duration', { plan: planned(pastes.inDuration, quick), answers: [{ status: 429, body: '{"error":{"details":[{"retryDelay":"1s"}]}}' }, ok], status: 200, pauses: [1] }],
  ['milliseconds', { plan: planned(pastes.inMilliseconds, quick), answers: [{ status: 429, headers: { 'retry-after-ms': '700' } }, ok], status: 200, pauses: [0.7] }],
  ['a reset as an epoch', { plan: planned(pastes.atEpoch, quick), answers: [{ status: 403, headers: { 'x-ratelimit-reset': String(dated.getTime() / 1000 + 1), date: dated.toUTCString() }, body: '{"code":"rate_limited"}' }, ok], status: 200, pauses: [1] }],
  ['the same status with another code', { plan: planned(pastes.atEpoch, quick), answers: [{ status: 403, headers: { 'x-ratelimit-reset': String(dated.getTime() / 1000 + 1) }, body: '{"code":"forbidden"}' }], status: 403, pauses: [] }],
]

/** A timer may be early by a millisecond, and the server sees the request a little later than it was sent. */
const slack = 0.02

async function check(command: string, file: string, program: (url: string, given: Case) => string, given: Case) {
  const { status, requests, pauses } = await run((url) => program(url, given), file, command, given.answers)
  expect(status).toBe(given.status)
  expect(requests).toHaveLength(given.pauses.length + 1)
  for (const [index, least] of given.pauses.entries()) {
    expect(pauses[index]).toBeGreaterThanOrEqual(least - slack)
    expect(pauses[index]).toBeLessThan(least * 1.1 + 4)
  }
  expect(new Set(requests.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([given.key]))
}

describe('JavaScript with fetch', () => {
  const program = (url: string, { plan, method = 'GET', key }: Case) => `${javascriptFetch.code(plan)}
const response = await send(${JSON.stringify(url)}, ${JSON.stringify({ method, headers: key ? { 'Idempotency-Key': key } : {} })})
console.log(response.status)
`
  test.concurrent.each([...cases, ...bodyCases])('%s', (_, given) =>
    check(process.execPath, 'snippet.mjs', program, given),
  )
})

const requestOf = ({ method = 'GET', key }: Case) => ({ method, headers: key ? { 'Idempotency-Key': key } : {} })

describe.each<[Snippet, file: string, program: (url: string, given: Case) => string]>([
  [
    typescriptKy,
    'snippet.ts',
    (url, given) => `${typescriptKy.code(given.plan)}
const response = await send('${url}', ${JSON.stringify(requestOf(given))}).catch((error) => error.response)
console.log(response.status)
`,
  ],
  [
    typescriptGot,
    'snippet.ts',
    (url, given) => `${typescriptGot.code(given.plan)}
const response = await send('${url}', ${JSON.stringify(requestOf(given))}).catch((error) => error.response)
console.log(response.statusCode)
`,
  ],
  [
    axiosRetry,
    'snippet.mjs',
    (url, given) => `${axiosRetry.code(given.plan)}
const request = ${JSON.stringify({ url, ...requestOf(given) })}
const response = await client.request(request).catch((error) => error.response)
console.log(response.status)
`,
  ],
])('$label', ({ applies }, file, program) => {
  test.concurrent.each(cases.filter(([, { plan }]) => applies(plan)))('%s', (_, given) =>
    check(process.execPath, file, program, given),
  )
})

/** The first Python that has these; one of the system beside one of the user's is common. */
const pythonWith = (imports: string) =>
  ['python3', '/usr/bin/python3'].find((command) => spawnSync(command, ['-c', imports]).status === 0)

const httpxPython = pythonWith('import httpx, tenacity')

describe.skipIf(!httpxPython)('Python with httpx (skipped where python3, httpx or tenacity is missing)', () => {
  const program = (url: string, { plan, method = 'GET', key }: Case) => `${pythonHttpx.code(plan)}


with httpx.Client(trust_env=False) as client:
    request = client.build_request("${method}", "${url}", headers=${JSON.stringify(key ? { 'Idempotency-Key': key } : {})})
    print(send(client, request).status_code)
`
  test.concurrent.each(cases)('%s', (_, given) => check(httpxPython ?? '', 'snippet.py', program, given))
})

const requestsPython = pythonWith('import requests, urllib3; assert urllib3.__version__ >= "2"') ?? ''
const hasRequests = requestsPython !== ''

describe.skipIf(!hasRequests)('Python with requests (skipped where python3, requests or urllib3 2 is missing)', () => {
  const program = (url: string, { plan, method = 'GET', key }: Case) => `${pythonRequests.code(plan)}

headers = ${JSON.stringify(key ? { 'Idempotency-Key': key } : {})}
client = session(${key ? 'keyed=True' : ''})
client.trust_env = False
print(client.request("${method}", "${url}", headers=headers).status_code)
`
  test.concurrent.each(cases)('%s', (_, given) => check(requestsPython, 'snippet.py', program, given))
})

describe('one repeat with new credentials', () => {
  const plan = planned(pastes.expired)
  const javascript = (url: string) => `${javascriptFetch.code(plan)}
const response = await send('${url}', {}, ({ fresh }) => (fresh ? 'new' : 'old'))
console.log(response.status)
`
  const python = (url: string) => `${pythonRequests.code(plan)}

print(send("GET", "${url}", lambda fresh: "new" if fresh else "old").status_code)
`
  const programs: [string, string, string, (url: string) => string][] = [
    ['JavaScript', process.execPath, 'snippet.mjs', javascript],
    ...(hasRequests
      ? ([['Python', requestsPython, 'snippet.py', python]] as [string, string, string, (url: string) => string][])
      : []),
  ]
  test.concurrent.each(programs)('in %s', async (_, command, file, program) => {
    const renewed = await run(program, file, command, [{ status: 401 }, ok])
    expect(renewed.status).toBe(200)
    expect(renewed.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new'])
    const refused = await run(program, file, command, [{ status: 401 }])
    expect(refused.status).toBe(401)
    expect(refused.requests).toHaveLength(2)
  })
})

/** One answer of the server, by default without a body. */
interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
}

interface Run {
  /** The status that the program ended with. */
  status: number
  requests: { at: number; method: string; headers: IncomingHttpHeaders }[]
  /** Seconds between one request and the next. */
  pauses: number[]
}

/**
 * Runs a program against a server on the loopback that gives the answers in turn, the last one for good.
 * @param program the text of the file, for the address of the server
 */
async function run(program: (url: string) => string, file: string, command: string, answers: Answer[]): Promise<Run> {
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
  // Inside the project, where the programs find its packages.
  await mkdir('test-results', { recursive: true })
  const folder = await mkdtemp(join(process.cwd(), 'test-results', 'run-'))
  try {
    const path = join(folder, file)
    await writeFile(path, program(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
    const environment = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
    const { stdout } = await promisify(execFile)(command, [path], { timeout: 60_000, env: environment })
    const pauses = requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0))
    return { status: Number(stdout.trim()), requests, pauses }
  } finally {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
