import { describe, expect, test } from 'vitest'
import { diagnose } from '../../index.ts'
import type { Catalogue } from '../../model.ts'

const catalogue: Catalogue = { apis: [], entries: [], statuses: [] }
const look = (paste: string) => diagnose(paste, catalogue, { now: 0 })

const said = 'GitHub API error 403: API rate limit exceeded for user ID 1.'
const result = (text: string, isError = true) => ({ content: [{ type: 'text', text }], isError })
const rpc = (value: object) => JSON.stringify({ jsonrpc: '2.0', id: 3, result: value })

describe('a tool result that is marked as an error is read as its text', () => {
  test.each([
    ['alone', JSON.stringify(result(said))],
    ['in its JSON-RPC message', rpc(result(said))],
    ['behind HTTP, which delivered it well', `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${rpc(result(said))}`],
    ['as an event', `event: message\ndata: ${rpc(result(said))}\n\n`],
    [
      'as a block for a model',
      JSON.stringify({ type: 'tool_result', tool_use_id: 't', is_error: true, content: said }),
    ],
    ['in a message to a model', JSON.stringify({ role: 'user', content: [{ type: 'tool_result', is_error: true, content: [{ type: 'text', text: said }] }] })], // prettier-ignore
    ['in a list of blocks', JSON.stringify([{ type: 'tool_result', is_error: true, content: said }])],
  ])('%s', (_, paste) => {
    const { outcome, kind, response, facts } = look(paste)
    expect([outcome, kind, response.status, facts.message]).toEqual(['failed', 'rate-limited', 403, said])
    expect(facts.spans.message && paste.slice(...facts.spans.message)).toBe(said)
  })

  test('its HTTP message, its JSON and its wait are those of the tool', () => {
    const { retry, response } = look(rpc(result('HTTP/1.1 503 Service Unavailable\nRetry-After: 7\n\n')))
    expect([retry.verdict, retry.waitSeconds, response.status]).toEqual(['wait', 7, 503])
    const { facts } = look(
      `HTTP/1.1 200 OK\n\n${rpc(result('{"error":{"code":"no_such_repo","message":"Not there"}}'))}`,
    )
    expect([facts.code, facts.message]).toEqual(['no_such_repo', 'Not there'])
  })

  test('is a failure even if its text names none', () => {
    for (const paste of [rpc(result('The repository is archived')), `HTTP/1.1 200 OK\n\n${rpc(result('Archived'))}`])
      expect(look(paste).outcome).toBe('failed')
  })
})

test.each([
  ['is not marked', `HTTP/1.1 200 OK\n\n${rpc(result('3 rows', false))}`, 'succeeded'],
  ['has no text', rpc({ content: [{ type: 'image', data: '' }], isError: true }), 'failed'],
])('a result that %s is read as before', (_, paste, outcome) => {
  expect([look(paste).outcome, look(paste).input.steps.join()]).toEqual([
    outcome,
    expect.not.stringContaining('tool result'),
  ])
})

test('an error in `structuredContent` says more than the text', () => {
  const error = { code: 'rate_limited', message: 'Slow down', retry_after: 9 }
  expect(look(rpc({ ...result('It failed'), structuredContent: { error } })).facts.code).toBe('rate_limited')
})

test('says so if the host dropped the message', () => {
  const notes = (text: string) =>
    look(rpc(result(text)))
      .explanation.map((each) => each.text)
      .join()
  for (const text of [
    'Error executing tool get_weather',
    'Tool execution failed',
    'Failed to call tool "a.b":',
    'Error: MCP tool call failed.',
  ])
    // prettier-ignore
    expect(notes(text)).toContain('left out')
  expect(notes('Error executing tool get_weather: city not found')).not.toContain('left out')
})

test('results in results end', () => {
  let text = said
  for (let depth = 0; depth < 12; depth++) text = rpc(result(text))
  expect(look(`HTTP/1.1 200 OK\n\n${text}`).outcome).toBe('failed')
})
