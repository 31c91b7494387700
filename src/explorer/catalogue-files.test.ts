import { expect, test } from 'vitest'
import type { Entry } from '../engine/model.ts'
import { wholeCatalogue, type HeadFile } from './catalogue-files.ts'

const entry = (code: string) => ({ code }) as Entry
const head: HeadFile = { apis: [], entries: [entry('a')], statuses: [429], isPartial: true, more: 2, revision: 'r' }
const headUrl = 'https://errata.example/base/explorer/catalogue.json'

test('the files are asked for in order, and put together', async () => {
  const asked: string[] = []
  const load = async (url: string) => {
    asked.push(url)
    return { entries: [entry(`of ${asked.length}`)], revision: 'r' }
  }
  expect(await wholeCatalogue(head, headUrl, load)).toEqual({
    apis: [],
    entries: [entry('a'), entry('of 1'), entry('of 2')],
    statuses: [429],
  })
  expect(asked).toEqual([
    'https://errata.example/base/explorer/codes/1.json',
    'https://errata.example/base/explorer/codes/2.json',
  ])
})

test('files of another build are refused', async () => {
  await expect(wholeCatalogue(head, headUrl, async () => ({ entries: [], revision: 'other' }))).rejects.toThrow(/anew/)
})
