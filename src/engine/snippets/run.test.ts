import ts from 'typescript'
import { beforeAll, describe, test } from 'vitest'
import { axiosRetry } from './axios-retry.ts'
import { javascriptFetch } from './javascript-fetch.ts'
import {
  bodyCases,
  cases,
  expectOneRenewal,
  expectRun,
  node,
  runAll,
  type Case,
  type Program,
  type Run,
} from './run.fixture.ts'
import type { SnippetPlan } from './plan.ts'
import type { Snippet } from './snippet.ts'
import { typescriptGot } from './typescript-got.ts'
import { typescriptKy } from './typescript-ky.ts'

const optionsOf = ({ method = 'GET', key }: Case) =>
  JSON.stringify({ method, headers: key ? { 'Idempotency-Key': key } : {} })

/** The code as Node runs it from a folder of packages, where it reads no types. */
const javascript = ({ language, code }: Snippet, plan: SnippetPlan) =>
  language === 'ts'
    ? ts.transpile(code(plan), { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext })
    : code(plan)

const throwing = (snippet: Snippet, call: string, status: string): Program => {
  return (url, given) => `${javascript(snippet, given.plan)}
const url = '${url}'
const options = ${optionsOf(given)}
const response = await ${call}.catch((error) => error.response ?? Promise.reject(error))
export const status = response.${status}
`
}

const clients: [string, Program][] = [
  ['fetch', throwing(javascriptFetch, 'send(url, options)', 'status')],
  ['ky', throwing(typescriptKy, 'send(url, options)', 'status')],
  ['got', throwing(typescriptGot, 'send(url, options)', 'statusCode')],
  ['axios with axios-retry', throwing(axiosRetry, 'client.request({ url, ...options })', 'status')],
]

describe.each(clients)('%s does what the plan says', (_, program) => {
  const all = [...cases, ...bodyCases]
  let runs: Run[] = []
  beforeAll(async () => {
    runs = await runAll(
      node,
      program,
      all.map(([, given]) => given),
    )
  }, 90_000)
  test.each(all.map(([name, given], index) => [name, given, index] as const))('%s', (_, given, index) =>
    expectRun(runs[index] as Run, given),
  )
})

test('one repeat with new credentials, with fetch', async () => {
  const program: Program = (url, { plan }) => `${javascriptFetch.code(plan)}
const response = await send('${url}', {}, ({ fresh }) => (fresh ? 'new' : 'old'))
export const { status } = response
`
  await expectOneRenewal(node, program)
})
