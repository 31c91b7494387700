import { describe, expect, test } from 'vitest'
import { foundCode, nothingFound, type FoundCode, type FoundStatus } from './model.ts'
import { recordOf, writeRecord } from './record.ts'
import { rowsOf } from './rows.ts'
import { updatePage } from './update-page.ts'

const rowsFrom = (codes: FoundCode[], statuses: FoundStatus[] = []) =>
  rowsOf({ ...nothingFound('test'), codes, statuses })

const page = (...rows: string[]) => `---
name: Acme
---

Words of a person.

## Codes

<CodeTable>

| Code | Status | Description | Retry |
| --- | --- | --- | --- |
${rows.join('\n')}

</CodeTable>
`

const code = (name: string, description: string | null, rest: Partial<FoundCode> = {}) =>
  foundCode(name, { statuses: ['400'], description, ...rest })

const path = 'content/apis/acme/index.mdx'

describe('a cell', () => {
  test.each<[string, string, FoundCode | null, FoundCode, string, string]>([
    ['that is empty is filled', '—', null, code('a', 'New.'), 'New.', 'changed'],
    ['of a page that was never imported stays', 'Mine.', null, code('a', 'New.'), 'Mine.', 'kept'],
    ['that a person changed stays, and is reported', 'Mine.', code('a', 'Old.'), code('a', 'New.'), 'Mine.', 'kept'],
    [
      'that a person changed stays unreported while the file is the same',
      'Mine.',
      code('a', 'Old.'),
      code('a', 'Old.'),
      'Mine.',
      '',
    ],
    ['that is as imported follows the file', 'Old.', code('a', 'Old.'), code('a', 'New.'), 'New.', 'changed'],
    [
      'that is as imported is kept if the file no longer says anything',
      'Old.',
      code('a', 'Old.'),
      code('a', null),
      'Old.',
      '',
    ],
    ['that a person emptied stays empty', '—', code('a', 'Old.'), code('a', 'Old.'), '—', ''],
    ['with a pipe in it is one cell', 'a \\| b', code('a', 'a | b'), code('a', 'a | c'), 'a \\| c', 'changed'],
  ])('%s', (_, cell, last, file, expected, how) => {
    const record = last && recordOf(rowsFrom([last]))
    const update = updatePage(path, page(`| \`a\` | 400 | ${cell} | — |`), rowsFrom([file]), record)
    expect(update.text).toBe(page(`| \`a\` | 400 | ${expected} | — |`))
    expect([...update.changed.map(() => 'changed'), ...update.kept.map(() => 'kept')].join()).toBe(how)
  })

  test("with a status that the file doesn't name stays, and isn't reported", () => {
    const text = page('| `xyz` | 409 | x | — |')
    const update = updatePage(path, text, rowsFrom([code('xyz', 'x', { statuses: [] })]), null)
    expect([update.text, update.changed, update.kept]).toEqual([text, [], []])
  })
})

describe('a row', () => {
  test('that is new comes after the others, with the columns of the table', () => {
    const update = updatePage(
      path,
      page('| `a` | 400 | x | — |'),
      rowsFrom([code('a', 'x'), code('b', 'New.', { retry: "Don't retry" })]),
      null,
    )
    expect(update.text).toBe(page('| `a` | 400 | x | — |', "| `b` | 400 | New. | Don't retry |"))
    expect(update.added).toEqual(['`b`'])
  })

  test('that is new is in the table of its group', () => {
    const table = (heading: string, row: string) =>
      page(row)
        .replace('## Codes', `## ${heading}`)
        .replace(/^---[^]*?---\n/, '')
    const text =
      page('| `z` | 400 | x | — |') + table('Auth', '| `a` | 400 | x | — |') + table('Limits', '| `l` | 400 | x | — |')
    const update = updatePage(path, text, rowsFrom([code('b', 'New.', { section: 'AUTH_' })]), null)
    expect(update.text).toBe(
      text.replace('| `a` | 400 | x | — |\n', '| `a` | 400 | x | — |\n| `b` | 400 | New. | — |\n'),
    )
  })

  test("of a code is found in any letter case, and isn't added again under its old name", () => {
    const text = page('| `A_B` | 400 | x | — |').replace('name: Acme', 'name: Acme\nrenamed: { old: A_B }')
    expect(updatePage(path, text, rowsFrom([code('a_b', 'x'), code('old', 'x')]), null).text).toBe(text)
  })

  test("that the file no longer has is kept and reported; one that a person added isn't reported", () => {
    const text = page('| `a` | 400 | x | — |', '| `mine` | 400 | x | — |')
    const update = updatePage(path, text, rowsFrom([code('b', 'x')]), recordOf(rowsFrom([code('a', 'x')])))
    expect([update.vanished, update.added]).toEqual([['`a`'], ['`b`']])
    expect(update.text).toContain('| `a` | 400 | x | — |')
  })

  test('of a status gets a new table above the examples if there is none', () => {
    const text = `${page('| `a` | 400 | x | — |')}\n## Examples\n`
    const { text: after } = updatePage(
      path,
      text,
      rowsFrom([code('a', 'x')], [{ status: '404', meaning: 'Gone.', retry: null }]),
      null,
    )
    expect(after).toContain(
      '## Statuses\n\n<StatusTable>\n\n| Status | Name | Meaning | Retry |\n| --- | --- | --- | --- |\n| 404 | Not Found | Gone. | — |\n\n</StatusTable>\n\n## Examples\n',
    )
  })

  test("of several statuses isn't changed", () => {
    const text = page('| `a` | 400 | x | — |').replace(
      '## Codes',
      '<StatusTable>\n\n| Status | Name | Meaning | Retry |\n| --- | --- | --- | --- |\n| 404 / 410 | Gone | — | — |\n\n</StatusTable>\n\n## Codes',
    )
    expect(
      updatePage(path, text, rowsFrom([code('a', 'x')], [{ status: '404', meaning: 'New.', retry: null }]), null).text,
    ).toBe(text)
  })
})

test('what the page says already changes nothing', () => {
  const text = page('|`a`|400|x|—|')
  expect(updatePage(path, text, rowsFrom([code('a', 'x')]), null)).toEqual({
    text,
    added: [],
    changed: [],
    kept: [],
    vanished: [],
  })
})

test('the record has a row on a line, and reads back', () => {
  const record = recordOf(rowsFrom([code('a', 'x'), code('b', 'y')], [{ status: '404', meaning: 'z', retry: null }]))
  expect(JSON.parse(writeRecord(record))).toEqual(record)
  expect(writeRecord(record).split('\n')).toHaveLength(10)
})
