import { kinds } from '../engine/model.ts'
import type { Problem } from './content-error.ts'
import type { KindPage } from './model.ts'
import type { Page } from './read-page.ts'
import { slugOfEntry, type Rows } from './read-tables.ts'

/** Checks that each kind of failure that an API's tables have is explained in `content/kinds/`. */
export function checkKinds(page: Page, rows: Rows, pages: Page[], problems: Problem[]): void {
  const written = new Set(pages.map(({ path }) => path))
  const reported = new Set<string>()
  for (const entry of rows.entries) {
    const path = `content/kinds/${entry.kind}.mdx`
    if (written.has(path) || reported.has(path)) continue
    reported.add(path)
    problems.push({
      path: page.path,
      line: rows.lines.get(slugOfEntry(entry)) ?? 1,
      what: `The kind "${entry.kind}" has no page.`,
      expected: path,
      found: 'no such file',
      fix: 'Write it by the contract in content/README.md, or give the row another kind.',
    })
  }
}

/** The kinds that have no page: the explorer leads to one for whatever is pasted, also where no API's table has the kind. */
export function kindsWithoutPage(written: readonly KindPage[]): Problem[] {
  const known = new Set(written.map(({ kind }) => kind))
  return kinds
    .filter((kind) => !known.has(kind))
    .map((kind) => ({
      path: `content/kinds/${kind}.mdx`,
      line: 1,
      what: `The kind "${kind}" has no page, and the explorer leads there.`,
      expected: 'a page for each of the kinds that content/README.md lists',
      found: 'no such file',
      fix: 'Take the page back from the shipped content, or write it by the contract in content/README.md.',
    }))
}
