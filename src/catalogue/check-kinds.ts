import { kinds, type Kind } from '../engine/model.ts'
import { kindWords } from '../engine/wording.ts'
import type { Problem } from './content-error.ts'
import type { KindPage } from './model.ts'
import type { Page } from './read-page.ts'
import { slugOfEntry, type Rows } from './read-tables.ts'

/** Checks that `content/kinds/` has a page for each kind that an API's tables use. */
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
      found: 'the file is missing',
      fix: 'Write the page as content/README.md describes, or give the row another kind.',
    })
  }
}

/** Checks that the page of a kind has the name that the explorer, search and tables use for the kind. */
export function checkKindName(page: Page, kind: Kind, name: string, problems: Problem[]): void {
  const words = kindWords[kind]
  const expected = words.charAt(0).toUpperCase() + words.slice(1)
  if (name === expected) return
  problems.push({
    path: page.path,
    line: page.lineOfMember(['name']),
    what: `The explorer, search and tables call the kind "${kind}" something else.`,
    expected,
    found: name,
    fix: `Write "name: ${expected}".`,
  })
}

/** The kinds without a page. The explorer links to the page of any kind, even if no API's table has the kind. */
export function kindsWithoutPage(written: readonly KindPage[]): Problem[] {
  const known = new Set(written.map(({ kind }) => kind))
  return kinds
    .filter((kind) => !known.has(kind))
    .map((kind) => ({
      path: `content/kinds/${kind}.mdx`,
      line: 1,
      what: `The kind "${kind}" has no page, but the explorer links to it.`,
      expected: 'a page for each kind that content/README.md lists',
      found: 'the file is missing',
      fix: 'Restore the page from the shipped content, or write it as content/README.md describes.',
    }))
}
