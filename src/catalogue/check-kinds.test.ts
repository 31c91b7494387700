import { expect, test } from 'vitest'
import { kinds } from '../engine/model.ts'
import { acme, problemsOf } from './acme.fixture.ts'
import { kindsWithoutPage } from './check-kinds.ts'
import type { KindPage } from './model.ts'

const pages = kinds.map((kind) => ({ kind }) as KindPage)

test("a page whose name isn't the kind's is found, with its line", () => {
  const page = (name: string) =>
    problemsOf({
      ...acme,
      'content/kinds/internal.mdx': (acme['content/kinds/internal.mdx'] ?? '').replace(/^name: .*$/m, `name: ${name}`),
    })
  expect(page('Internal error')).toEqual([])
  expect(page('Server fault')).toMatchObject([
    { path: 'content/kinds/internal.mdx', line: 2, expected: 'Internal error', found: 'Server fault' },
  ])
})

test('a kind without a page is reported with the missing file', () => {
  expect(kindsWithoutPage(pages)).toEqual([])
  const without = pages.filter(({ kind }) => kind !== 'gone')
  expect(kindsWithoutPage(without).map(({ path }) => path)).toEqual(['content/kinds/gone.mdx'])
})
