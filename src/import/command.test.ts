import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImport } from './command.ts'
import { starterPage } from '../init/starter-page.ts'
import { aroundIt } from './content.fixture.ts'

const root = mkdtempSync(join(tmpdir(), 'import-'))
const page = join(root, 'content/apis/acme/index.mdx')

const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

async function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const said = { out: '', error: '' }
  const around = {
    root,
    from: root,
    out: (text: string) => void (said.out += text),
    error: (text: string) => void (said.error += text),
  }
  return { status: await runImport(args, around), ...said }
}

beforeAll(() => {
  for (const { path, text } of aroundIt) write(path, text)
  write('codes.csv', 'code,status,description\na_b,404,Not there.\n')
  write('more.csv', 'code,status,description\na_b,404,Gone.\nc_d,409,Twice.\n')
  write('latin.csv', Uint8Array.from([...Buffer.from('code\ncaf'), 0xe9]))
  write('folder/openapi.yaml', 'openapi: 3.0.0\ninfo: { title: Acme }\npaths: { /a: { $ref: a.yaml } }\n')
  write('folder/a.yaml', 'get: { responses: { "404": { $ref: "responses/missing.yaml" } } }\n')
  write(
    'folder/responses/missing.yaml',
    'description: Not there\ncontent: { application/json: { schema: { properties: { code: { const: no_a } } } } }\n',
  )
  write(
    'statuses.yaml',
    'openapi: 3.0.0\ninfo: { title: Acme }\npaths: { /a: { get: { responses: { "404": { description: Gone } } } } }\n',
  )
})
afterAll(() => rmSync(root, { recursive: true }))

test('a page is printed, written, compared, and brought up to date', async () => {
  const dry = await run('codes.csv', '--api', 'acme', '--dry-run')
  expect([dry.status, dry.out]).toEqual([0, expect.stringContaining('| `a_b` | 404 | Not there. | — | — |')])
  expect(dry.error).toContain('codes.csv: 1 code, 0 statuses, 0 of 0 samples')

  const first = await run('codes.csv', '--api', 'acme', '--name', 'Acme')
  expect([first.status, readFileSync(page, 'utf8')]).toEqual([
    0,
    dry.out.replace('name: Acme\nnameIsOurs: true', 'name: Acme\nnameIsOurs: false'),
  ])
  expect(await run('codes.csv', '--api', 'acme')).toEqual({
    status: 0,
    out: 'codes.csv: the page already has everything in the file.\n',
    error: '',
  })

  const second = await run('more.csv', '--api', 'acme')
  expect([second.status, second.out]).toEqual([1, expect.stringContaining('+| `c_d` | 409 | Twice. | — | — |')])
  expect(readFileSync(page, 'utf8')).not.toContain('c_d')

  expect((await run('more.csv', '--api', 'acme', '--write')).status).toBe(0)
  expect(readFileSync(page, 'utf8')).toContain('| `a_b` | 404 | Gone. | — | — |\n| `c_d` | 409 | Twice. | — | — |')
  expect((await run('more.csv', '--api', 'acme')).status).toBe(0)
})

test('the page that init writes is replaced, and keeps its name, until somebody changes it', async () => {
  const path = 'content/apis/fresh/index.mdx'
  write(path, starterPage('Fresh API'))
  expect((await run('codes.csv', '--api', 'fresh')).status).toBe(0)
  expect(readFileSync(join(root, path), 'utf8')).toContain('name: Fresh API')
  expect(readFileSync(join(root, path), 'utf8')).not.toContain('rate_limited')

  write(path, starterPage('Fresh API').replace('Too many requests.', 'Slow down.'))
  expect((await run('codes.csv', '--api', 'fresh')).status).toBe(1)
})

test('references to other files are followed', async () => {
  expect((await run('folder/openapi.yaml', '--api', 'files', '--dry-run')).out).toContain('| `no_a` | 404 |')
})

test('a file without codes has nothing to import, and says what it has', async () => {
  expect(await run('statuses.yaml', '--api', 'none')).toEqual({
    status: 1,
    out: 'statuses.yaml: nothing to import. The OpenAPI 3.0.0 file has no error codes.\nTo write a page of its 1 status (404), add --statuses.\n',
    error: '',
  })
  expect((await run('statuses.yaml', '--api', 'none', '--statuses', '--dry-run')).out).toContain(
    '| 404 | Not Found | Gone | — |',
  )
})

test.each([
  [['--api', 'acme'], 'name one FILE'],
  [['codes.csv'], '--api needs an id of lowercase letters, digits and -, such as acme; it is missing'],
  [['codes.csv', '--api', 'Acme!'], 'found "Acme!"'],
  [['codes.csv', '--api', '../x'], 'found "../x"'],
  [['codes.csv', '--api', 'a', '--examples', 'all'], '--examples needs a number'],
  [['codes.csv', '--api', 'a', '--force'], 'Unknown option'],
  [['nowhere.csv', '--api', 'a'], "nowhere.csv:1  The file doesn't exist."],
  [['folder', '--api', 'a'], 'a folder'],
  [['latin.csv', '--api', 'a'], "latin.csv:2  The file isn't UTF-8."],
])('%j is a mistake', async (args, message) => {
  const { status, out, error } = await run(...args)
  expect([status, out]).toEqual([2, ''])
  expect(error).toContain(message)
})

test('help names every option', async () => {
  const { status, out } = await run('--help')
  expect(status).toBe(0)
  for (const option of ['--api', '--name', '--write', '--dry-run', '--statuses', '--examples'])
    expect(out).toContain(option)
})
