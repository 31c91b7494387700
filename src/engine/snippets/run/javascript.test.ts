import ts from 'typescript'
import { test } from 'vitest'
import { axiosRetry } from '../axios-retry.ts'
import { javascriptFetch } from '../javascript-fetch.ts'
import { bodyCases, cases, hostileBodyCases, hostileCases, planCases, type Case } from './cases.fixture.ts'
import { describeRun, expectOneRenewal, node, type Program } from './run.fixture.ts'
import type { SnippetPlan } from '../plan.ts'
import type { Snippet } from '../snippet.ts'
import { typescriptGot } from '../typescript-got.ts'
import { typescriptKy } from '../typescript-ky.ts'

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

for (const [name, program] of clients)
  describeRun(name, node, program, [...cases, ...hostileCases, ...planCases, ...bodyCases, ...hostileBodyCases])

test('one repeat with new credentials, with fetch', async () => {
  const program: Program = (url, { plan }) => `${javascriptFetch.code(plan)}
const response = await send('${url}', {}, ({ fresh }) => (fresh ? 'new' : 'old'))
export const { status } = response
`
  await expectOneRenewal(node, program)
})
