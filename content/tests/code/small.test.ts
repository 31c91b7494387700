import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { serve } from '../../../src/engine/snippets/run/server.fixture.ts'
import { fences } from './fences.ts'

const all = fences()
const codeOf = (id: string) => all.find((fence) => fence.id === id)?.code ?? ''

let folder = ''
beforeAll(async () => {
  const cache = join(import.meta.dirname, '../../../node_modules/.cache')
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'errata-small-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The exports of a block, with lines before and after it. */
async function moduleOf(id: string, before = '', after = ''): Promise<Record<string, (...args: never[]) => unknown>> {
  const file = join(folder, `${id.replaceAll(/\W+/g, '-')}.mjs`)
  await writeFile(file, `${before}\n${codeOf(id)}\n${after}`)
  return (await import(pathToFileURL(file).href)) as Record<string, (...args: never[]) => unknown>
}

describe('the form that shows the errors of its fields', () => {
  class RadioNodeList extends Array<unknown> {}
  const fieldOf = () => ({ message: '', setCustomValidity(text: string) { this.message = text } }) // prettier-ignore

  async function shown(details: unknown) {
    const [name, radio] = [fieldOf(), fieldOf()]
    const fields: Record<string, unknown> = { name, colour: RadioNodeList.of(radio, fieldOf()) }
    const form = Object.assign(new EventTarget(), {
      elements: { namedItem: (field: string) => fields[field] ?? null },
      reportValidity: vi.fn(),
    })
    const id = 'apis/incidents/validation_error.mdx js'
    const text = `export function show(form, error, RadioNodeList, console) {\n${codeOf(id)}\n}`
    const file = join(folder, 'form.mjs')
    await writeFile(file, text)
    const { show } = (await import(pathToFileURL(file).href)) as { show(...args: unknown[]): void }
    const warn = vi.fn()
    show(form, { details }, RadioNodeList, { warn })
    return { form, name, radio, warn }
  }

  test('each field has its message until the user types, so that the form can be submitted again', async () => {
    const { form, name, radio } = await shown({
      name: { code: 'required', message: 'Name is required' },
      colour: { code: 'invalid', message: 'Choose one' },
    })
    expect([name.message, radio.message]).toEqual(['Name is required', 'Choose one'])
    expect(form.reportValidity).toHaveBeenCalledOnce()
    form.dispatchEvent(new Event('input'))
    expect([name.message, radio.message]).toEqual(['', ''])
  })

  test("a field that the form doesn't show is logged, and a malformed error still marks its field", async () => {
    const { name, warn } = await shown({ name: null, other: { code: 'required', message: 'Missing' } })
    expect(name.message).not.toBe('')
    expect(warn).toHaveBeenCalledWith('other: Missing (required)')
  })
})

test('ten callers whose session has expired cause one renewal, and later another one', async () => {
  const { renewOnce } = await moduleOf('apis/incidents/session_expired.mdx js')
  const renew = vi.fn(async () => 'new')
  const given = await Promise.all(Array.from({ length: 10 }, () => renewOnce?.(renew as never)))
  expect(new Set(given)).toEqual(new Set(['new']))
  expect(renew).toHaveBeenCalledTimes(1)
  await renewOnce?.(renew as never)
  expect(renew).toHaveBeenCalledTimes(2)
})

test("a 204 isn't parsed", async () => {
  const id = 'statuses/204.mdx js'
  const file = join(folder, 'no-content.mjs')
  await writeFile(file, `export async function read(response) {\n${codeOf(id)}\nreturn result\n}`)
  const { read } = (await import(pathToFileURL(file).href)) as { read(response: Response): Promise<unknown> }
  expect(await read(new Response(null, { status: 204 }))).toBeNull()
  expect(await read(Response.json({ id: 1 }))).toEqual({ id: 1 })
})

test('a saved sample is served and read', async () => {
  await writeFile(join(folder, 'rate_limit_exceeded.http'), 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\nContent-Length: 0\r\nConnection: close\r\n\r\n') // prettier-ignore
  await writeFile(join(folder, 'programs.mjs'), codeOf('guides/programs.mdx js'))
  const { stdout, stderr } = spawnSync(process.execPath, ['programs.mjs'], { cwd: folder, encoding: 'utf8', timeout: 20_000 }) // prettier-ignore
  expect(stderr).toBe('')
  expect(stdout).toBe('429 60\n')
})

describe('the loop of the guide in JavaScript', () => {
  test.each<[string, () => HeadersInit]>([
    ['a Headers object', () => new Headers({ authorization: 'Bearer old' })],
    ['pairs', () => [['Authorization', 'Bearer old']]],
    ['an object', () => ({ authorization: 'Bearer old' })],
  ])('keeps the headers of %s, and replaces the credential whatever its letter case', async (_, headers) => {
    await writeFile(join(folder, 'read-error.mjs'), codeOf('guides/handling-errors.mdx js'))
    const { send } = await moduleOf('guides/retries.mdx js')
    const { urls, requests, close } = await serve([[{ status: 401 }, { status: 200 }]])
    try {
      await send?.(...([urls[0], { headers: headers(), signIn: () => ({ Authorization: 'Bearer new' }) }] as never[]))
      expect(requests[0]?.map(({ headers: sent }) => sent.authorization)).toEqual(['Bearer old', 'Bearer new'])
    } finally {
      close()
    }
  })
})

const hasGofmt = spawnSync('gofmt', ['-h']).error === undefined
test.skipIf(!hasGofmt).each(all.filter(({ language }) => language === 'go').map(({ id, code }) => [id, code]))(
  '%s is formatted as by gofmt',
  (_, code) => expect(spawnSync('gofmt', ['-d'], { input: code, encoding: 'utf8' }).stdout).toBe(''),
)

describe('commands', () => {
  const commands = all.filter(({ language }) => language === 'sh')
  const hasBash = spawnSync('bash', ['-c', ':']).status === 0
  test.skipIf(!hasBash).each(commands.map(({ id, code }) => [id, code]))('%s parses', (_, code) => {
    const { stderr } = spawnSync('bash', ['-n'], { input: code.replaceAll(/<[\w-]+>/g, 'host'), encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})
