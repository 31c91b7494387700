import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { mergeUpdate } from './merge.ts'

const folders: string[] = []
let folder = ''

afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true, force: true })))

const git = (...arguments_: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...arguments_], {
    cwd: folder,
    encoding: 'utf8',
  })

/** Writes files (`null` deletes) and commits them. */
function commit(files: Record<string, string | null>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    if (text === null) rmSync(join(folder, path))
    else writeFileSync(join(folder, path), text)
  }
  git('add', '-A')
  git('commit', '-qm', 'Change')
}

const text = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : null)

const page = (name: string) => `---\nname: ${name}\n---\n\n${'One of many lines that both pages have.\n'.repeat(30)}`

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errata-update-test-'))
  folders.push(folder)
  git('init', '-q', '-b', 'product')
  git('config', 'user.name', 'Test')
  git('config', 'user.email', 'test@example.com')
  commit({
    'src/engine.ts': 'one\ntwo\nthree\nfour\nfive\n',
    'errata.config.ts': "the product's",
    'urls.lock': '/e/orders/\n',
    'content/changes.jsonl': '{"orders":1}\n',
    'content/apis/orders/index.mdx': page('Orders'),
    'content/apis/orders/gone.mdx': page('Gone'),
    'content/statuses/404.mdx': 'Not found',
    'content/guides/compared.mdx': 'All APIs compared',
    'public/favicon.svg': '<svg/>',
  })
  git('checkout', '-qb', 'team')
  commit({
    'errata.config.ts': "the team's",
    'urls.lock': '/e/acme/\n',
    'content/changes.jsonl': '{"acme":1}\n',
    'content/apis/orders/index.mdx': null,
    'content/apis/orders/gone.mdx': null,
    'content/guides/compared.mdx': null,
    'content/apis/acme/index.mdx': page('Acme'),
    'public/favicon.svg': '<svg>acme</svg>',
  })
})

/** The product's changes in the meantime. */
function product(files: Record<string, string | null>) {
  git('checkout', '-q', 'product')
  commit(files)
  git('checkout', '-q', 'team')
}

describe('an update', () => {
  test("takes the product's code and reference, and leaves everything that the team owns unchanged", () => {
    product({
      'src/engine.ts': 'one\ntwo\nthree\nfour\nFIVE\n',
      'errata.config.ts': "the product's, newer",
      'urls.lock': '/e/orders/\n/e/orders/new/\n',
      'content/changes.jsonl': '{"orders":1}\n{"orders":2}\n',
      'content/apis/orders/index.mdx': page('Orders, changed'),
      'content/apis/orders/gone.mdx': null,
      'content/apis/orders/new.mdx': page('New'),
      'content/apis/parcels/index.mdx': page('Another API of the product'),
      'content/apis/stripe/index.mdx': page('Stripe\ngroup: service'),
      'content/apis/stripe/card_declined.mdx': page('Card declined'),
      'content/statuses/404.mdx': 'Not found, in better words',
      'content/statuses/418.mdx': "I'm a teapot",
      'content/guides/compared.mdx': 'All APIs compared, again',
      'content/guides/more.mdx': 'More',
      'content/tests/complete.test.ts': 'What the shipped content promises',
      'public/favicon.svg': '<svg>product</svg>',
      'public/other.svg': '<svg/>',
    })
    const update = mergeUpdate(folder, 'product')
    expect(update).toMatchObject({ outcome: 'merged', commits: 1 })
    expect(
      Object.fromEntries(
        git('ls-files')
          .trim()
          .split('\n')
          .map((path) => [path, text(path)]),
      ),
    ).toEqual({
      'src/engine.ts': 'one\ntwo\nthree\nfour\nFIVE\n',
      'errata.config.ts': "the team's",
      'urls.lock': '/e/acme/\n',
      'content/changes.jsonl': '{"acme":1}\n',
      'content/apis/acme/index.mdx': page('Acme'),
      'content/apis/stripe/index.mdx': page('Stripe\ngroup: service'),
      'content/apis/stripe/card_declined.mdx': page('Card declined'),
      'content/statuses/404.mdx': 'Not found, in better words',
      'content/statuses/418.mdx': "I'm a teapot",
      'public/favicon.svg': '<svg>acme</svg>',
    })
    expect(update).toMatchObject({
      leftOut: [
        'content/apis/orders/new.mdx',
        'content/apis/parcels/index.mdx',
        'content/guides/more.mdx',
        'content/tests/complete.test.ts',
        'public/other.svg',
      ],
    })
  })

  test('can be repeated, and then has nothing new', () => {
    product({ 'content/apis/orders/index.mdx': page('Once') })
    expect(mergeUpdate(folder, 'product').outcome).toBe('merged')
    expect(mergeUpdate(folder, 'product').outcome).toBe('nothing new')
    product({ 'content/apis/orders/index.mdx': page('Twice'), 'content/apis/orders/new.mdx': page('New') })
    expect(mergeUpdate(folder, 'product')).toMatchObject({ outcome: 'merged', commits: 1 })
    expect(text('content/apis/orders/index.mdx')).toBe(null)
  })

  test('keeps a reference page that the team edited', () => {
    commit({ 'content/statuses/404.mdx': 'Not found, says the team' })
    product({ 'content/statuses/404.mdx': 'Not found, says the product' })
    expect(mergeUpdate(folder, 'product')).toMatchObject({ outcome: 'merged', kept: ['content/statuses/404.mdx'] })
    expect(text('content/statuses/404.mdx')).toBe('Not found, says the team')
  })

  test('names the files of the product that both sides changed, and leaves the merge to be finished', () => {
    commit({ 'src/engine.ts': "ONE, the team's\ntwo\nthree\nfour\nfive\n" })
    product({ 'src/engine.ts': "ONE, the product's\ntwo\nthree\nfour\nfive\n" })
    expect(mergeUpdate(folder, 'product')).toMatchObject({ outcome: 'conflicts', conflicts: ['src/engine.ts'] })
  })

  test.each<[string, () => void, string, RegExp]>([
    ['uncommitted changes', () => writeFileSync(join(folder, 'src/engine.ts'), 'new'), 'product', /uncommitted/],
    ["a version that doesn't exist", () => {}, 'nowhere', /nowhere/],
    ['a history of its own', () => { git('checkout', '-q', '--orphan', 'apart'); git('commit', '-qm', 'Apart') }, 'product', /no common commit/], // prettier-ignore
  ])('with %s says so, and changes nothing', (_name, prepare, version, message) => {
    prepare()
    const before = git('rev-parse', 'HEAD')
    expect(() => mergeUpdate(folder, version)).toThrow(message)
    expect(git('rev-parse', 'HEAD')).toBe(before)
  })
})
