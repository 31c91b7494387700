import { expect, test } from 'vitest'
import { content } from '../site/content.ts'
import type { Item } from './item.ts'
import { searchList } from './list.ts'
import { rank } from './rank.ts'

/** The content without retired codes. */
const sent = { ...content, codes: content.codes.filter(({ entry }) => !entry.retired) }

/** The content of `sent`, with the code at this URL retired. */
const withRetired = (url: string) => ({
  ...sent,
  codes: sent.codes.map((page) =>
    page.entry.url === url
      ? { ...page, entry: { ...page.entry, retired: { since: '2026-01-01', instead: [] } } }
      : page,
  ),
})

test('a retired code is marked, and ranks below equal matches', () => {
  const firstOf = (list: Item[]) => rank('conflict', list)[0]?.url ?? ''
  const url = firstOf(searchList(sent))
  const list = searchList(withRetired(url))
  expect(list.filter(({ retired }) => retired).map((item) => item.url)).toEqual([url])
  expect(firstOf(list)).toMatch(/^\/e\/[a-z0-9-]+\/conflict\/$/)
  expect(firstOf(list)).not.toBe(url)
})

test('nothing is marked if no code is retired', () => {
  expect(searchList(sent).filter((item) => 'retired' in item)).toEqual([])
})
