import { expect, test } from 'vitest'
import { diagnose } from '../../index.ts'

const entry = (status: number, body: unknown, encoding?: string) => ({
  request: { method: 'POST', url: 'https://a.test/graphql', headers: [] },
  response: {
    status,
    statusText: '',
    headers: [{ name: 'content-type', value: 'application/json' }],
    content: {
      text: encoding === 'base64' ? Buffer.from(JSON.stringify(body)).toString('base64') : JSON.stringify(body),
      ...(encoding && { encoding }),
    },
  },
})
const look = (...entries: unknown[]) =>
  diagnose(JSON.stringify({ log: { entries } }), { apis: [], entries: [], statuses: [] }, { now: 0 })

const fine = entry(200, { data: { me: 1 }, errors: [], error: null, ok: true })

test.each([
  ['GraphQL', { data: null, errors: [{ message: 'There is no such order', extensions: { code: 'NOT_FOUND' } }] }, 'NOT_FOUND'],
  ['a batch of GraphQL', [{ data: { me: 1 } }, { data: null, errors: [{ message: 'There is no such order', extensions: { code: 'NOT_FOUND' } }] }], 'NOT_FOUND'],
  ['Slack', { ok: false, error: 'channel_not_found' }, 'channel_not_found'],
  ['JSON-RPC', { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'There is no such method' } }, '-32601'],
])('of a HAR file in which %s fails with a 200, that entry is read', (_, body, code) => {
  for (const encoding of [undefined, 'base64']) {
    const { input, facts, outcome } = look(fine, entry(200, body, encoding), fine)
    expect(input.steps[0]).toBe('found 1 failed entry of 3 in a HAR file')
    expect([outcome, facts.code]).toEqual(['failed', code])
  }
}) // prettier-ignore

test('one in which nothing fails holds none', () => {
  expect(look(fine, fine).input.steps).toEqual(['found 0 failed entries of 2 in a HAR file'])
})
