import { describe, expect, test } from 'vitest'
import { acme, api, changed, code, envelope, lineOf, problemsOf } from './acme.fixture.ts'

describe('one mistake is one problem, at its place', () => {
  test.each<[string, string, string, string, string, string]>([
    [
      'a column under another name',
      api,
      '| Description | Resolution |',
      '| Descriptoin | Resolution |',
      '<CodeTable>',
      'has a column "Descriptoin" instead of "Description"',
    ],
    ["a cell that can't be read", api, '| 429 | Too many', '| four | Too many', '| four |', 'column "Status"'],
    [
      'a row without a cell',
      api,
      ' | Send fewer requests. | Wait, then retry (at least 1 second) |',
      ' | Send fewer requests. |',
      '| Send fewer requests. |',
      'The row has 4 cells, but the table has 5 columns',
    ],
    ['a row with a bar inside a cell', api, 'Too many requests.', 'Too | many.', '| Too | many', 'The row has 6 cells'],
    ['a page of an API that is no MDX', api, '</StatusTable>', '', '<StatusTable>', 'well-formed'],
    ['front matter of an API without a member', api, 'envelopes: [acme-error]\n', '', '---', 'has no "envelopes"'],
    ['front matter of an envelope without a member', envelope, 'name: Acme error\n', '', '---', 'has no "name"'],
    ['a member without a value', envelope, 'name: Acme error', 'name:', 'name:', 'wrong at "name"'],
    ['a misspelled member', api, 'name: Acme API\n', 'name: Acme API\nhost: a.example\n', 'host:', 'no member "host"'],
    ['a no-break space', api, 'Too many requests.', 'Too\u00a0many requests.', '| `-1003` |', "isn't a plain space"],
    ['a byte of Latin-1, as it is decoded', code, 'Wait.', 'Wait, M\ufffdller.', 'Wait, M', "aren't UTF-8"],
  ])('%s', (_, path, from, to, place, what) => {
    // prettier-ignore
    const files = changed(path, from, to)
    const problems = problemsOf(files, ['/e/acme/-1003/', '/e/acme/-1121/', '/e/acme/404/', '/apis/acme/'])
    expect(problems.map((problem) => [problem.path, problem.line, problem.what])).toEqual([
      [path, lineOf(files, path, place), expect.stringContaining(what)],
    ])
  })

  test('a page without front matter', () => {
    const files = { ...acme, [code]: (acme[code] ?? '').replace(/^---[^]*?---\n/, '') }
    expect(problemsOf(files)).toMatchObject([
      { path: code, line: 1, what: 'The page has no front matter.', found: 'none' },
    ])
  })

  test('a removed code is still reported as lost if the tables can be read', () => {
    expect(problemsOf(acme, ['/e/acme/-2010/'])).toMatchObject([
      { path: api, what: expect.stringContaining('was removed') },
    ])
  })
})

describe('the expected value is described for authors, not in the words of a validator', () => {
  test.each([
    [
      'a string',
      'summary: Errors of an exchange for spot trading, with a negative number as the code and a message in every body.\n',
      '',
      'a string',
      'nothing',
    ],
    [
      'a string instead of a list',
      'envelopes: [acme-error]',
      'envelopes: acme-error',
      'a list, such as [one, two]',
      '"acme-error"',
    ],
    ['nothing after the colon', 'name: Acme API', 'name:', 'a string', 'nothing after the colon'],
    ['a list without items', 'envelopes: [acme-error]', 'envelopes: []', '1 or more of them', '[]'],
    [
      'one of a few words',
      'name: Acme API',
      'name: Acme API\ngroup: vendor',
      'one of api, service, standard',
      '"vendor"',
    ],
    ['true or false', 'name: Acme API', 'name: Acme API\nnameIsOurs: perhaps', 'true or false', '"perhaps"'],
  ])('%s', (_, from, to, expected, found) => {
    // prettier-ignore
    expect(problemsOf(changed(api, from, to))).toMatchObject([{ path: api, expected, found }])
  })
})

describe('code between braces', () => {
  test.each([
    ['in a sentence', 'Wait {seconds} seconds.', '{seconds}'],
    ['as a block', '{list.map((item) => item)}', '{list.map((item) => item)}'],
  ])('%s is reported at its line', (_, text, found) => {
    const path = 'content/guides/waiting.mdx'
    const front =
      '---\ntitle: Waiting\nsummary: How to wait for a server that is busy, and how to know when it is ready for you again.\norder: 1\n---\n'
    expect(problemsOf({ ...acme, [path]: `${front}\n${text}\n` })).toMatchObject([{ path, line: 7, found }])
    expect(problemsOf({ ...acme, [path]: `${front}\n{/* a comment */}\n\nWait \`{seconds}\`.\n` })).toEqual([])
  })
})

describe('a file that would be skipped silently', () => {
  test.each([
    ['content/apis/acme/-1000.md', 'content/apis/acme/-1000.mdx'],
    ['content/apis/acme/-1000.MDX', 'content/apis/acme/-1000.mdx'],
    ['content/guides/a.markdown', 'content/guides/a.mdx'],
    ['content/apis/acme/-1000.mdx.txt', 'content/apis/acme/-1000.mdx'],
  ])('%s is reported with the name that it needs', (path, expected) => {
    expect(problemsOf(acme, [], [path])).toMatchObject([{ path, line: 1, expected, found: path }])
  })

  test.each(['content/README.md', 'content/changes.jsonl', 'content/picture.png'])('%s is none', (path) => {
    expect(problemsOf(acme, [], [path])).toEqual([])
  })

  test('a page in an uppercase folder is reported with its correct name', () => {
    const files = { ...acme, 'content/Guides/Retries.mdx': '---\ntitle: A\n---\n' }
    expect(problemsOf(files)).toMatchObject([
      {
        path: 'content/Guides/Retries.mdx',
        expected: 'content/guides/retries.mdx, all in lowercase',
        fix: 'Rename it: git mv content/Guides/Retries.mdx content/guides/retries.mdx',
      },
    ])
  })
})
