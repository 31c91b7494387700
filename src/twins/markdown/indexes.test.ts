import { describe, expect, test } from 'vitest'
import { envelopeUrl, guideUrl, kindUrl, statusUrl } from '../../catalogue/urls.ts'
import { content } from '../../site/content.ts'
import {
  allCodesMarkdown,
  apisMarkdown,
  envelopesMarkdown,
  guidesMarkdown,
  homeMarkdown,
  kindsMarkdown,
  statusesMarkdown,
} from './indexes.ts'
import { fullText } from './full-text.ts'
import { codesLlmsText, envelopesLlmsText, llmsText } from './llms.ts'

const address = (path: string) => `https://example.com/docs${path}`
const places = { href: (path: string) => `/docs${path}`, address }
const site = {
  name: 'Acme Errors',
  home: { title: 'Paste an error.', description: 'What an error means.', text: 'For Acme.' },
}

/** Addresses of all links in a text. */
const linksIn = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => url)

const urlsOf = {
  apis: content.apis.map(({ api }) => api.url),
  codes: content.apis.map(({ api }) => `/e/${api.id}/`),
  guides: content.guides.map(({ name }) => guideUrl(name)),
  statuses: content.statuses.map(({ status }) => statusUrl(status)),
  kinds: content.kinds.map(({ kind }) => kindUrl(kind)),
  envelopes: content.envelopes.map(({ id }) => envelopeUrl(id)),
}

describe('an index as Markdown links to the Markdown of each page, with absolute addresses', () => {
  test.each([
    ['the front page', homeMarkdown(site, places), urlsOf.apis],
    ['APIs', apisMarkdown(places), urlsOf.apis],
    ['all codes', allCodesMarkdown(places), urlsOf.codes],
    ['guides', guidesMarkdown(places), urlsOf.guides],
    ['statuses', statusesMarkdown(places), urlsOf.statuses],
    ['kinds', kindsMarkdown(places), urlsOf.kinds],
    ['envelopes', envelopesMarkdown(places), urlsOf.envelopes],
  ])('%s', (_, text, urls) => {
    expect(urls.length).toBeGreaterThan(0)
    expect(linksIn(text)).toEqual(expect.arrayContaining(urls.map((url) => address(`${url}index.md`))))
    for (const url of linksIn(text)) expect(url).toMatch(/^https:\/\/example\.com\/docs\//)
  })
})

test('each names the list of all pages at the top', () => {
  for (const text of [homeMarkdown(site, places), guidesMarkdown(places), statusesMarkdown(places)])
    expect(text.split('\n').slice(0, 6).join('\n')).toContain(address('/llms.txt'))
})

describe('llms.txt', () => {
  test('is short enough for agents to read it whole', () => {
    expect(llmsText(content, site.name, places).length).toBeLessThan(50_000)
  })

  test('and the lists that it names link to every page with Markdown', () => {
    const first = llmsText(content, site.name, places)
    const nested = [...content.apis.map((page) => codesLlmsText(page, places)), envelopesLlmsText(content, places)]
    const named = new Set([first, ...nested].flatMap(linksIn))
    const pages = [...Object.values(urlsOf).flat(), ...content.codes.map(({ entry }) => entry.url)]
    expect(pages.map((url) => address(`${url}index.md`)).filter((url) => !named.has(url))).toEqual([])
    for (const { api } of content.apis) expect(named).toContain(address(`/e/${api.id}/llms.txt`))
  })
})

test('the one file has the text of every guide, API, status, kind and envelope, but of no single code', () => {
  const text = fullText(content, places)
  const titles = new Set(text.match(/^# .+$/gm))
  for (const { title } of content.guides) expect(titles).toContain(`# ${title}`)
  expect(titles.size).toBeGreaterThanOrEqual(urlsOf.guides.length + urlsOf.apis.length + urlsOf.kinds.length)
  expect(text).not.toContain('**Permanent address**')
})
