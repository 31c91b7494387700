import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Change } from '../catalogue/changes.ts'
import { content } from '../site/content.ts'
import { loadChanges } from '../site/load-changes.ts'
import { siteRoot } from '../site/root.ts'
import { feedOf, itemsOf } from './feed.ts'

const places = { href: (path: string) => `/docs${path}`, address: (path: string) => `https://example.com/docs${path}` }

const about = { name: 'Acme Errors & More', lang: 'de' }

const change = (date: string, url: string, rest: Partial<Change> = {}): Change => ({
  date,
  url,
  status: '429',
  kind: 'rate-limited',
  retry: "Don't retry",
  ...rest,
})

const log = [
  change('2026-01-01', '/e/acme/a/'),
  change('2026-01-01', '/e/acme/b/'),
  change('2026-02-02', '/e/acme/c/'),
  change('2026-03-03', '/e/acme/a/', { retry: 'Wait, then retry', status: '503' }),
  change('2026-03-03', '/e/zoo/a/'),
]

interface Node {
  name: string
  attributes: Record<string, string>
  text: string
  children: Node[]
}

/** The feed as an independent parser reads it. Throws if it isn't well-formed. */
function ofFeed(xml: string) {
  const open: Node[] = [{ name: '', attributes: {}, text: '', children: [] }]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, text: '', children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const feed = open[0]?.children[0] as Node
  return { ...feed, entries: feed.children.filter(({ name }) => name === 'entry') }
}

const textIn = ({ children }: Node, wanted: string) => children.find(({ name }) => name === wanted)?.text

test('the first codes of an API are one item, later codes and changes are an item each, newest first', () => {
  expect(itemsOf(log, [])).toEqual([
    {
      title: 'Changed: a · acme',
      url: '/e/acme/a/',
      date: '2026-03-03',
      text: `Status: "503" (was "429"). Retry: "Wait, then retry" (was "Don't retry").`,
    },
    {
      title: 'New: zoo',
      url: '/e/zoo/',
      date: '2026-03-03',
      text: 'Added zoo: 1 code or status, each with a page.',
    },
    { title: 'New: c · acme', url: '/e/acme/c/', date: '2026-02-02', text: "Status: 429. Retry: Don't retry." },
    {
      title: 'New: acme',
      url: '/e/acme/',
      date: '2026-01-01',
      text: 'Added acme: 2 codes and statuses, each with a page.',
    },
  ])
})

test('a retired code is an item', () => {
  const [first] = itemsOf(
    [...log, change('2026-06-06', '/e/acme/a/', { retry: 'Wait, then retry', status: '503', retired: true })],
    [],
  )
  expect(first).toMatchObject({ title: 'Changed: a · acme', text: 'No longer sent.' })
})

describe('the feed', () => {
  const feed = ofFeed(feedOf(log, content.codes, about, places))

  test('has what RFC 4287 requires of a feed and of each entry', () => {
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(textIn(feed, 'id')).toMatch(/^urn:uuid:/)
    expect(textIn(feed, 'title')).toBe('Acme Errors & More: new and changed codes')
    expect(textIn(feed, 'updated')).toBe('2026-03-03T00:00:00Z')
    expect(feed.children.find(({ name }) => name === 'author')?.children[0]?.text).toBe('Acme Errors & More')
    for (const entry of feed.entries) {
      expect(textIn(entry, 'title')).toMatch(/^(New|Changed): ./)
      expect(textIn(entry, 'summary')).not.toBe('')
      expect(textIn(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
      expect(textIn(entry, 'id')).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
      expect(entry.children.find(({ name }) => name === 'link')?.attributes['href']).toMatch(
        /^https:\/\/example\.com\/docs\/e\//,
      )
    }
  })

  test("gives each item a unique id that doesn't change with the host", () => {
    const ids = feed.entries.map((entry) => textIn(entry, 'id'))
    expect(new Set(ids).size).toBe(4)
    const elsewhere = ofFeed(feedOf(log, content.codes, about, { ...places, address: (path) => path }))
    expect(elsewhere.entries.map((entry) => textIn(entry, 'id'))).toEqual(ids)
  })

  test('is the same in each build', () => {
    expect(feedOf(log, content.codes, about, places)).toBe(feedOf([...log], content.codes, about, places))
  })

  test('escapes titles', () => {
    const [first] = ofFeed(feedOf([...log, change('2026-04-04', '/e/acme/<&"/')], [], about, places)).entries
    expect(first && textIn(first, 'title')).toBe('New: <&" · acme')
  })

  test('never lists more than a hundred items', () => {
    const many = Array.from({ length: 300 }, (_, index) => change('2026-05-05', `/e/acme/x${index}/`))
    expect(ofFeed(feedOf([...log, ...many], [], about, places)).entries).toHaveLength(100)
  })

  test('of an empty log has no entries', () => {
    expect(ofFeed(feedOf([], [], about, places)).entries).toEqual([])
  })

  test("of the committed log doesn't list every code", () => {
    const { entries } = ofFeed(feedOf(loadChanges(siteRoot), content.codes, about, places))
    expect(entries.length).toBeGreaterThanOrEqual(12)
    expect(entries.length).toBeLessThanOrEqual(100)
  })
})
