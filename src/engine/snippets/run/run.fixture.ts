import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { pastes, planned } from '../plan.fixture.ts'
import { ok, type Case } from './cases.fixture.ts'
import { serve, type Request } from './server.fixture.ts'

/** The program of a case, for the address of its server. Languages that compile leave address and method to the call. */
export type Program = (url: string, given: Case) => string

export interface Run {
  /** The status that the program ended with, or what it failed with. */
  status: number | string
  requests: Request[]
}

/** One use of a program: which of them, and what it has to send. */
export interface Call {
  program: number
  url: string
  method: string
  key: string | undefined
}

/** How a language runs many programs side by side in one process. */
export interface Runtime {
  /** The files of the run by their paths. */
  files(programs: string[], calls: Call[]): Record<string, string>
  /** Commands with their arguments, in the folder of those files; the last one prints the statuses of the calls as a list. */
  commands: [string, ...string[]][]
}

/** Node, which runs the tests as well. */
export const node: Runtime = {
  files: (programs) => ({
    ...Object.fromEntries(programs.map((text, index) => [`case_${index}.mjs`, text])),
    'main.mjs': `const programs = [${programs.map((_, index) => `import('./case_${index}.mjs')`).join(', ')}]
const results = await Promise.allSettled(programs)
console.log(JSON.stringify(results.map(({ value, reason }) => value?.status ?? String(reason))))
`,
  }),
  commands: [[process.execPath, 'main.mjs']],
}

/** Inside the project, so that the programs find its packages. */
const cache = join(import.meta.dirname, '../../../../node_modules/.cache')

/** Runs the cases side by side. It may be begun long before somebody waits for it. */
export function runAll(runtime: Runtime, program: Program, given: readonly Case[]): Promise<Run[]> {
  const runs = run(runtime, program, given)
  runs.catch(() => {})
  return runs
}

async function run(runtime: Runtime, program: Program, given: readonly Case[]): Promise<Run[]> {
  const { urls, requests, close } = await serve(given.map(({ answers }) => answers))
  const texts = given.map((one, index) => program(urls[index] ?? '', one))
  const programs = [...new Set(texts)]
  const calls = given.map(({ method = 'GET', key }, index) => ({
    program: programs.indexOf(texts[index] ?? ''),
    url: urls[index] ?? '',
    method,
    key,
  }))
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'errata-run-'))
  try {
    for (const [path, text] of Object.entries(runtime.files(programs, calls))) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
    let printed = ''
    for (const [command, ...args] of runtime.commands)
      printed = (await promisify(execFile)(command, args, { timeout: 60_000, cwd: folder, env })).stdout
    const statuses = JSON.parse(printed) as (number | string)[]
    return statuses.map((status, index) => ({ status, requests: requests[index] ?? [] }))
  } finally {
    close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A timer may be early by a millisecond, and the server sees the request a little later than it was sent. */
const slack = 0.02

/** Compares what reached the server with what must. */
export function expectRun({ status, requests }: Run, given: Case): void {
  expect(typeof status === 'string' && given.status === 0 ? 0 : status).toBe(given.status)
  expect(requests).toHaveLength(given.pauses.length + 1)
  for (const [index, least] of given.pauses.entries()) {
    const pause = (requests[index + 1]?.at ?? 0) - (requests[index]?.at ?? 0)
    expect(pause).toBeGreaterThanOrEqual(least - slack)
    expect(pause).toBeLessThan(least * 1.1 + 5)
  }
  expect(new Set(requests.map(({ method }) => method))).toEqual(new Set([given.method ?? 'GET']))
  const keys = new Set(requests.map(({ headers }) => headers['idempotency-key']))
  if (given.key === 'any') expect(keys.size).toBe(1)
  else expect(keys).toEqual(new Set([given.key]))
}

/** Tests of a client, whose run begins at once, beside those of the others. */
export function describeRun(
  name: string,
  runtime: Runtime | null,
  program: Program,
  all: readonly [string, Case][],
): void {
  const given = all.map(([, one]) => one)
  const begun = runtime && runAll(runtime, program, given)
  describe.skipIf(!runtime)(`${name} does what the plan says`, () => {
    let runs: Run[] = []
    beforeAll(async () => {
      runs = (await begun) ?? []
    }, 120_000)
    test.each(all.map(([what], index) => [what, index] as const))('%s', (_, index) =>
      expectRun(runs[index] as Run, given[index] as Case),
    )
  })
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

/** Whether a command is there and ends well; where not, that is said aloud: what is skipped must be seen. */
export function isThere(what: string, command: string, ...args: string[]): boolean {
  const found = spawnSync(command, args, { stdio: 'ignore' }).status === 0
  if (!found) console.warn(`SKIPPED: ${what} was not found, so its code was not run.`)
  return found
}

/** The text of a stub, which stands for a library that is not installed. */
export const stub = (path: string): Promise<string> => readFile(join(import.meta.dirname, 'stubs', path), 'utf8')
