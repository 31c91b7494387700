import { expect, test } from 'vitest'
import { awsSdk } from '../clients/aws.ts'
import { anthropic, openai } from '../clients/openai.ts'
import { stripe } from '../clients/stripe.ts'
import { pastes, planned } from '../plan.fixture.ts'
import { cases, hostileCases, ok, type Case } from './cases.fixture.ts'
import { describeRun, node, runAll, stub, type Program, type Run, type Runtime } from './run.fixture.ts'

/** Node with a module that stands for the vendor's. */
const nodeWith = (name: string, text: string): Runtime => ({
  ...node,
  files: (...given) => ({
    [`node_modules/${name}/package.json`]: '{"type":"module","exports":"./index.js"}',
    [`node_modules/${name}/index.js`]: text,
    ...node.files(...given),
  }),
})

const withStripe = nodeWith('stripe', await stub('stripe.mjs'))
const calling: Program = (url, { plan, method = 'GET' }) => `${stripe.code(plan)}
const call = (options) => stripe.request('${method}', '${url}', options)
export const { status } = await send(call).catch((error) => (error.statusCode ? { status: error.statusCode } : Promise.reject(error)))
`
const plan = planned(pastes.limited, { baseSeconds: 0.2, capSeconds: 0.5, floorSeconds: 0.1, senders: ['stripe'] })

/** It reads seconds only, as Stripe sends them, and gives every request a key. */
const ofStripe = ([name, given]: [string, Case]) =>
  given.plan.statuses.includes(429) &&
  given.plan.source?.in !== 'body' &&
  !/date|millisec|sentence/i.test(name) &&
  given.status !== 0

describeRun(
  "Stripe's client",
  withStripe,
  (url, given) => calling(url, given),
  [...cases, ...hostileCases].filter(ofStripe).map(([name, given]) => [name, { ...given, key: 'any' }]),
)

test('one key goes with every try of a call, another one with the next call', async () => {
  const given: Case = { plan, method: 'POST', answers: [{ status: 429 }, ok], status: 200, pauses: [0.1] }
  const runs = await runAll(withStripe, calling, [given, given])
  const keys = runs.map(({ requests }) => new Set(requests.map(({ headers }) => headers['idempotency-key'])))
  for (const one of keys) expect(one.size).toBe(1)
  expect(new Set(keys.flatMap((one) => [...one])).size).toBe(2)
})

test.each([
  {
    snippet: awsSdk,
    module: '@aws-sdk/client-s3',
    text: 'export class S3Client { constructor(given) { this.given = given } send(command, options) { return { given: this.given, options } } }',
    call: 'send({})',
    settings: { maxAttempts: plan.tries, retryMode: 'standard' },
  },
  {
    snippet: openai,
    module: 'openai',
    text: 'export default class { constructor(given) { this.responses = { create: (params, options) => ({ given, options }) } } }',
    call: 'send({})',
    settings: { maxRetries: plan.tries - 1, timeout: plan.deadlineSeconds * 1000 },
  },
  {
    snippet: anthropic,
    module: '@anthropic-ai/sdk',
    text: 'export default class { constructor(given) { this.messages = { create: (params, options) => ({ given, options }) } } }',
    call: 'send({})',
    settings: { maxRetries: plan.tries - 1, timeout: plan.deadlineSeconds * 1000 },
  },
])('$snippet.label gets the tries and the deadline of the plan', async ({ snippet, module, text, call, settings }) => {
  const program: Program = () => `${snippet.code(plan)}
const { given, options: { signal, abortSignal } } = ${call}
export const status = JSON.stringify({ given, isLimited: (signal ?? abortSignal) instanceof AbortSignal })
`
  const [run] = await runAll(nodeWith(module, text), program, [{ plan, answers: [ok], status: 200, pauses: [] }])
  expect(JSON.parse(String((run as Run).status))).toEqual({ given: settings, isLimited: true })
})
