import { expect } from 'vitest'
import { diagnose } from '../src/engine/index.ts'
import { content } from '../src/site/content.ts'
import { codesOf } from '../src/site/entries.ts'
import { linksDocumentOf } from '../src/twins/links-document.ts'

const host = 'https://errors.example.com'

/** The links of one API, as its site publishes them. */
export const linksOf = (api: string) =>
  linksDocumentOf(api, codesOf(api), { href: (path) => path, address: (path) => host + path })

/** A response as a test sees it. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
}

/**
 * Checks that a response has the link to this page, in its header and, if it has a body, there too; that the page
 * exists; and that Errata itself reads the response as the error of that page.
 * @param path site path of the page
 */
export function expectHelp({ status, headers, body }: Answer, path: string): void {
  expect(headers['link']).toBe(`<${host}${path}>; rel="help"`)
  const isIndex = path.split('/').length === 4
  const page = content.codes.find(({ entry }) => entry.url === path)
  expect(page !== undefined || isIndex).toBe(true)
  if (body === '') return
  const lines = [`HTTP/1.1 ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body]
  const { facts, matches } = diagnose(lines.join('\n'), content.catalogue, { now: Date.UTC(2026, 10, 21) })
  expect(facts.docUrl).toBe(host + path)
  if (page?.entry.code) expect(matches[0]).toMatchObject({ api: page.entry.api, code: page.entry.code })
}
