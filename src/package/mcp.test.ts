import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Brief } from '../brief/brief.ts'
import type { Lookup } from '../lookup/look-up.ts'
import catalogue from '../shipped/catalogue.ts'
import { packed } from './packed.fixture.ts'
import { relay } from './relay.fixture.ts'

let command = ''
let args: string[] = []
let client: Client
beforeAll(async () => {
  const { node, folder } = await packed()
  command = node
  args = [join(folder, 'node_modules/errata/dist-package/errata.js'), 'mcp']
  client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(new StdioClientTransport({ command, args }))
})
afterAll(() => client.close())

async function called<T>(name: string, given: Record<string, unknown>): Promise<{ said: T; text: string }> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given })
  expect(isError).not.toBe(true)
  const [first] = content
  return { said: structuredContent as T, text: first?.type === 'text' ? first.text : '' }
}

const diagnosed = (given: { paste: string; method?: string; idempotent?: boolean }) =>
  called<Brief & { version: string }>('diagnose_error_response', given)

test('there are two tools: they are read-only, use no network, and describe their output', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['diagnose_error_response', 'look_up_code'])
  for (const { annotations, outputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, openWorldHint: false })
    expect([outputSchema?.type, (description ?? '').length > 100]).toEqual(['object', true])
  }
})

describe('ten failures as an agent has them', () => {
  const failures: [string, string, Partial<Brief>][] = [
    ['a limit with a time', 'HTTP/1.1 429 Too Many Requests\nRetry-After: 20\n\n{"message":"slow down"}', { verdict: 'wait', waitSeconds: 20, processed: 'no' }], // prettier-ignore
    ['an outage', 'curl: (22) The requested URL returned error: 503', { verdict: 'backoff', status: 503, kind: 'unavailable' }], // prettier-ignore
    ['a field to fix', 'HTTP/1.1 422 Unprocessable Entity\n\n{"detail":[{"loc":["body","email"],"msg":"Field required","type":"missing"}]}', { verdict: 'fix', fields: [{ path: 'body.email', message: 'Field required' }] }], // prettier-ignore
    ['an expired token', 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"\n\n', { verdict: 'reauth', kind: 'unauthenticated' }], // prettier-ignore
    ['a POST that a gateway gave up on', 'POST /v1/orders HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 504 Gateway Timeout\n\n', { verdict: 'reconcile', processed: 'maybe' }], // prettier-ignore
    ['what is gone', 'HTTP/1.1 410 Gone\n\n', { verdict: 'never', kind: 'gone' }],
    ['a problem document', 'HTTP/1.1 403 Forbidden\nContent-Type: application/problem+json\n\n{"type":"about:blank","title":"Forbidden","status":403,"detail":"You need the role admin.","instance":"/x"}', { status: 403, kind: 'forbidden', message: 'You need the role admin.' }], // prettier-ignore
    ["a host that doesn't exist", 'curl: (6) Could not resolve host: api.exmaple.com', { outcome: 'failed', status: null, processed: 'no' }], // prettier-ignore
    ['a tool of another server', '{"jsonrpc":"2.0","id":3,"result":{"content":[{"type":"text","text":"HTTP 429: too many requests, retry after 12 seconds"}],"isError":true}}', { verdict: 'wait', waitSeconds: 12, status: 429 }], // prettier-ignore
    ['nothing that failed', 'HTTP/1.1 200 OK\n\n{"id":1}', { outcome: 'succeeded', verdict: 'none' }],
  ]

  test.each(failures)('%s', async (_, paste, expected) => {
    const { said, text } = await diagnosed({ paste })
    expect(said).toMatchObject(expected)
    expect(text.split('\n')[0]).toBe(said.headline)
  })

  test('each diagnosis has under 300 tokens, at four characters per token', async () => {
    for (const [, paste] of failures) {
      const { text, said } = await diagnosed({ paste })
      expect([text.length / 4 < 300, JSON.stringify(said).length / 4 < 300]).toEqual([true, true])
    }
  })
})

test('what the agent knows of the request changes the advice', async () => {
  const paste = 'HTTP/1.1 502 Bad Gateway\n\n'
  const verdictOf = async (given: object) => (await diagnosed({ paste, ...given })).said.verdict
  expect([
    await verdictOf({ method: 'post' }),
    await verdictOf({ method: 'POST', idempotent: true }),
    await verdictOf({ idempotent: false }),
    await verdictOf({ method: 'GET' }),
  ]).toEqual(['reconcile', 'backoff', 'reconcile', 'backoff'])
})

test.each(['', 'The build is green.', '\u0000\u0001\u0002', '{"a":1}'])(
  'a paste without a failure has a result, not an error: %j',
  async (paste) => {
    const { said } = await diagnosed({ paste })
    expect(said.verdict).toBe('none')
    expect(['unknown', 'unreadable']).toContain(said.outcome)
  },
)

test('the same paste has the same diagnosis', async () => {
  const paste = '{"error":{"code":"x_y","message":"z"}}'
  expect(await diagnosed({ paste })).toEqual(await diagnosed({ paste }))
})

describe('look_up_code', () => {
  const entry = catalogue.entries.find(({ code }) => code !== null && /^[a-z]{4,}_[a-z_]{4,}$/.test(code))
  const [api = '', code = ''] = [entry?.api, entry?.code ?? '']
  const lookedUp = (given: { api?: string; code: string }) => called<Lookup>('look_up_code', given)

  test('finds a code of an API, and a status', async () => {
    expect((await lookedUp({ api, code })).said.found[0]).toMatchObject({ api, code, link: entry?.url })
    expect((await lookedUp({ code: '503' })).said.found[0]).toMatchObject({ api: null, status: '503', verdict: 'backoff' }) // prettier-ignore
  })

  test('names the most similar ones for an unknown code', async () => {
    const { said } = await lookedUp({ api, code: `${code}x` })
    expect(said.found).toEqual([])
    expect(said.nearest).toContainEqual(expect.objectContaining({ api, code }))
  })

  test('names the APIs for an unknown API', async () =>
    expect((await lookedUp({ api: 'no such', code })).said.apis).toContain(api))
})

describe('resources', () => {
  test('are the APIs, and the Markdown of every code page', async () => {
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['errata://e/{api}/{code}'])
    for (const { url, api } of [catalogue.entries[0], catalogue.entries.at(-1)].flatMap((entry) => entry ?? [])) {
      const { contents } = await client.readResource({ uri: `errata://e/${api}/${url.split('/').at(-2)}` })
      expect(contents).toEqual([expect.objectContaining({ mimeType: 'text/markdown', text: expect.stringMatching(/^# /) as string })]) // prettier-ignore
    }
    const { contents } = await client.readResource({ uri: 'errata://apis' })
    expect(JSON.stringify(contents)).toContain(`| ${catalogue.apis[0]?.id} |`)
  })

  test('complete the name of an API', async () => {
    const id = catalogue.apis[0]?.id ?? ''
    const { completion } = await client.complete({ ref: { type: 'ref/resource', uri: 'errata://e/{api}/{code}' }, argument: { name: 'api', value: id.slice(0, 3) } }) // prettier-ignore
    expect(completion.values).toContain(id)
  })

  test("a page that doesn't exist is an error of the protocol", async () =>
    expect(client.readResource({ uri: 'errata://e/no/such' })).rejects.toThrow('There is no page'))
})

test('ends when its host closes its input', async () => {
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.end()
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
})

describe('the conformance tool of the protocol', () => {
  const tool = join(process.cwd(), 'node_modules/@modelcontextprotocol/conformance/dist/index.js')

  // Its other scenarios ask for the tools, prompts and resources of its own example server.
  test.each(['server-initialize', 'ping', 'tools-list', 'resources-list'])('finds no fault: %s', async (scenario) => {
    expect(existsSync(tool)).toBe(true)
    const { url, close } = await relay(command, args)
    const child = spawn(process.execPath, [tool, 'server', '--url', url, '--scenario', scenario], { cwd: mkdtempSync(join(tmpdir(), 'errata-conformance-')) }) // prettier-ignore
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
    const status = await new Promise((resolve) => child.on('close', resolve))
    await close()
    expect(output).toMatch(/Passed: [1-9]\d*\/\d+, 0 failed/)
    expect(status).toBe(0)
  })
})
