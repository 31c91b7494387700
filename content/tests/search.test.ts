import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rank } from '../../src/search/rank.ts'
import { searchList } from '../../src/search/list.ts'
import { content } from '../../src/site/content.ts'
import { queries } from '../../e2e/search-queries.ts'

/** The headings of a guide, by which its text is found. */
const headingsOf = (path: string) =>
  readFileSync(path, 'utf8')
    .replaceAll(/^```[^]*?^```/gm, '')
    .match(/(?<=^#{2,4} ).+/gm) ?? []

const list = searchList(content, new Map(content.guides.map(({ name, path }) => [name, [...headingsOf(path)]])))

test('there are enough queries to be meaningful', () => {
  expect(queries.length).toBeGreaterThanOrEqual(60)
})

test.each(queries)('searching %s finds %s first', (query, url) => {
  expect(rank(query, list)[0]?.url).toBe(url)
})
