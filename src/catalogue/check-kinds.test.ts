import { expect, test } from 'vitest'
import { kinds } from '../engine/model.ts'
import { kindsWithoutPage } from './check-kinds.ts'
import type { KindPage } from './model.ts'

const pages = kinds.map((kind) => ({ kind }) as KindPage)

test('a kind without a page is reported with the missing file', () => {
  expect(kindsWithoutPage(pages)).toEqual([])
  const without = pages.filter(({ kind }) => kind !== 'gone')
  expect(kindsWithoutPage(without).map(({ path }) => path)).toEqual(['content/kinds/gone.mdx'])
})
