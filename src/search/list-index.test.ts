import { expect, test } from 'vitest'
import type { Item } from './item.ts'
import { indexInPieces, indexOf } from './list-index.ts'

const listOf = (count: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({
    group: 'code',
    name: `code_${n}`,
    url: `/e/acme/code_${n}/`,
    title: `What was asked for contradicts state ${n % 7}`,
    api: 'Acme API',
    status: '409',
    messages: [`State ${n} is in the way`],
  }))

test('indexing a list in pieces gives the same index', async () => {
  const [whole, inPieces] = [listOf(950), listOf(950)]
  await indexInPieces(inPieces)
  expect(indexOf(inPieces)).toEqual(indexOf(whole))
})

test("a list indexed in pieces isn't indexed again", async () => {
  const list = listOf(10)
  await indexInPieces(list)
  expect(indexOf(list)).toBe(indexOf(list))
})

test('the page stays responsive while thousands of codes are indexed', async () => {
  let turns = 0
  const timer = setInterval(() => turns++)
  await indexInPieces(listOf(10_000))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(1)
})
