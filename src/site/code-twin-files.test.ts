import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import * as twins from '../twins/code-twins.ts'
import { codeTwinFiles } from './code-twin-files.ts'
import { content } from './content.ts'
import { placesAt } from './places-at.ts'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'errata-twins-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Answer = (request: { url: string }, response: unknown, next: () => void) => void

const { hooks } = codeTwinFiles()
const call = (name: keyof typeof hooks, given: object) => (hooks[name] as (given: object) => unknown)(given)
call('astro:config:done', { config: { base: '/docs', site: 'https://example.com' } })

const places = placesAt('/docs', 'https://example.com')
const files = [...twins.codeTwins(places)]
const textOf = (wanted: string) => files.find(({ path }) => path === wanted)?.text() ?? null

/** The dev server's response; `null` if it leaves the request to other middleware. */
async function answerOf(url: string): Promise<{ type: string; text: string } | null> {
  const answers: Answer[] = []
  const middlewares = { use: (answer: Answer) => answers.push(answer) }
  call('astro:server:setup', { server: { middlewares, ssrLoadModule: async () => twins } })
  const [answer] = answers
  return new Promise((resolve) => {
    let type = ''
    const setHeader = (_: string, value: string) => void (type = value)
    answer?.({ url }, { setHeader, end: (text: string) => resolve({ type, text }) }, () => resolve(null))
  })
}

test('each code has its files, and a sample if one is known', () => {
  const urls = content.codes.map(({ entry }) => entry.url)
  for (const url of urls) {
    expect(JSON.parse(textOf(`${url}index.json`) ?? '')).toMatchObject({ url: `/docs${url}` })
    expect(textOf(`${url}index.md`)).toMatch(/^# /)
  }
  expect(urls.filter((url) => textOf(`${url}index.http`)?.startsWith('HTTP/1.1 ')).length).toBeGreaterThan(10)
})

test("a code's old address has the files of its current one", () => {
  const former = content.aliases.filter(({ code }) => code !== null)
  expect(former.length).toBeGreaterThan(0)
  for (const { from, to } of former) expect(textOf(`${from}index.json`)).toBe(textOf(`${to}index.json`))
})

test('the build writes the same files as the dev server sends', async () => {
  await call('astro:build:done', { dir: pathToFileURL(`${folder}/`) })
  for (const name of ['index.json', 'index.md', 'index.http']) {
    const path = files.find((file) => file.path.endsWith(name) && file.text() !== null)?.path ?? ''
    const answer = await answerOf(`/docs${path}?a=b`)
    expect(answer?.text).toBe(readFileSync(join(folder, path), 'utf8'))
    expect(answer?.type).toMatch(/^(?:application\/json|text\/markdown; charset=utf-8|message\/http)$/)
  }
})

test.each([
  '/docs/e/sessions/index.md',
  '/docs/e/sessions/nothing/index.json',
  '/e/sessions/429/index.json',
  '/docs/e/%/%/index.md',
  '/',
])("a path that isn't a file of a code is left to the site: %s", async (url) => {
  expect(await answerOf(url)).toBeNull()
})
