import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { content } from '../site/content.ts'
import { clientModule, typeName } from './client-types.ts'
import { compile } from './compile.fixture.ts'
import { sampleOf } from './sample.ts'

// The compiler first reads its own library.
vi.setConfig({ testTimeout: 90_000 })

const errata = clientModule(content, { href: (path) => path, address: (path) => `https://example.com${path}` })
const client = readFileSync('examples/client/handle-error.ts', 'utf8')

const complaintsOf = (text: string, module = errata) =>
  compile({ 'errata.ts': module, 'handle-error.ts': text }).join('\n')

describe('a client with a switch over the codes of an API', () => {
  test('compiles if it names all of them', () => {
    expect(complaintsOf(client)).toBe('')
  })

  test.each(['invalid_parameters', 'invalid_api_key', 'session_not_found', 'rate_limit_exceeded', 'internal_error'])(
    "doesn't compile without %s",
    (code) => {
      const broken = client.replace(new RegExp(`    case '${code}':\n.*\n`), '')
      expect(broken).not.toBe(client)
      expect(complaintsOf(broken)).toContain(`"${code}"`)
    },
  )

  test("doesn't compile without the statuses that have no code", () => {
    expect(complaintsOf(client.replace(/ {4}case null:\n.*\n/, ''))).toContain("to parameter of type 'never'")
  })

  test("doesn't compile with a code that doesn't exist", () => {
    expect(complaintsOf(client.replace("'session_not_found'", "'session_gone'"))).toContain('"session_gone"')
  })

  test("doesn't compile after the API adds a code", () => {
    const more = errata.replace(
      '] as const',
      "  { api: 'sessions', code: 'brand_new', status: 409, moreStatuses: [], kind: 'conflict', verdict: 'fix', url: '' },\n] as const",
    )
    expect(complaintsOf(client, more)).toContain('"brand_new"')
  })
})

describe('the module', () => {
  test.each([
    ['google-rpc', 'GoogleRpcError'],
    ['10ex', 'Api10exError'],
    ['s3', 'S3Error'],
  ])('names the errors of %s %s', (api, name) => {
    expect(typeName(api)).toBe(name)
    expect(errata).toContain(`export type ${name} = ErrorOf<'${api}'>`)
  })

  test.each([
    ['knows the codes of an API', "export const code: CodeOf<'incidents'> = 'SESSION_EXPIRED'", ''],
    [
      'rejects a code of another API',
      "export const code: CodeOf<'incidents'> = 'rate_limit_exceeded'",
      'is not assignable',
    ],
    [
      'ties a code to its verdict',
      "export const is = (e: Extract<SessionsError, { code: 'rate_limit_exceeded' }>): 'wait' => e.verdict",
      '',
    ],
    ["rejects an API that doesn't exist", "export type A = ErrorOf<'nobody'>", 'does not satisfy the constraint'],
  ])('%s', (_, line, complaint) => {
    const complaints = complaintsOf(
      `import type { CodeOf, ErrorOf, SessionsError } from './errata.ts'\nexport type { ErrorOf, CodeOf, SessionsError }\n${line}`,
    )
    if (complaint === '') expect(complaints).toBe('')
    else expect(complaints).toContain(complaint)
  })
})

describe('the client runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-client-'))
  let stepOf: (response: Response) => Promise<string>
  beforeAll(async () => {
    writeFileSync(join(folder, 'errata.ts'), errata)
    writeFileSync(join(folder, 'handle-error.ts'), client)
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'handle-error.ts')).href)) as {
      stepOf: typeof stepOf
    }
    stepOf = module.stepOf
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['/e/sessions/rate_limit_exceeded/', 'wait'],
    ['/e/sessions/invalid_api_key/', 're-authenticate'],
    ['/e/sessions/503/', 'retry'],
    ['/e/sessions/409/', 'fix the request'],
  ])('on the sample of %s it will %s', async (url, step) => {
    const page = content.codes.find(({ entry }) => entry.url === url)
    const [head = '', body = ''] = (page ? (sampleOf(page) ?? '') : '').split('\r\n\r\n')
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1])
    expect(await stepOf(new Response(body, { status }))).toBe(step)
  })

  test('an unknown status is given up', async () => {
    expect(await stepOf(new Response('<html>', { status: 418 }))).toBe('give up')
  })
})
