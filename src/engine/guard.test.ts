import { describe, expect, test } from 'vitest'
import { turn } from './budget.ts'
import { diagnose, openPaste, triage } from './index.ts'
import type { Catalogue } from './model.ts'

/** A catalog that does something when the engine looks something up. */
const catalogueThat = (does: () => never): Catalogue => ({ apis: [], statuses: [], get entries() { return does() } }) // prettier-ignore

const throwing = catalogueThat(() => {
  throw new TypeError('a fault of ours')
})
const spinning = catalogueThat(() => {
  while (turn());
  throw new Error('never reached')
})

const paste =
  'POST /v1/leads HTTP/1.1\nHost: a.test\n\nHTTP/1.1 429 Too Many Requests\nRetry-After: 7\nX-Request-Id: req_1\n\n{"code":"x_y"}'

describe.each([
  ['throws', throwing, 'fault', /a bug in this tool.*At most, the status line and headers were read/i],
  ['goes on for ever', spinning, 'too-costly', /more steps.*At most, its status line and headers were read/],
] as const)('where a part of the engine %s', (_, catalogue, is, says) => {
  test('what HTTP says is still said, and the first sentence names the limit', () => {
    const { input, response, retry, facts, explanation, outcome } = diagnose(paste, catalogue, { now: 0 })
    expect(input.limit?.is).toBe(is)
    expect(explanation[0]?.text).toMatch(says)
    expect(response).toMatchObject({ method: 'POST', url: '/v1/leads', status: 429, body: null })
    expect([retry.verdict, retry.waitSeconds, facts.requestId, outcome]).toEqual(['wait', 7, 'req_1', 'failed'])
  })

  test('a paste without a status is unreadable', () => {
    expect(diagnose('{"data":[1]}', catalogue, { now: 0 }).outcome).toBe('unreadable')
  })

  test('a list of responses is still sorted', () => {
    const find = triage(openPaste(paste, catalogue), { now: 0 })
    expect(find(0)).toMatchObject({ status: 429, verdict: 'wait', outcome: 'failed' })
  })
})

test('the steps of one paste are not those of the next', () => {
  expect(diagnose(paste, spinning, { now: 0 }).input.limit?.is).toBe('too-costly')
  expect(diagnose(paste, { apis: [], entries: [], statuses: [] }, { now: 0 }).input.limit).toBeNull()
})
