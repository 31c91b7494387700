import { describe, expect, test } from 'vitest'
import { addresses, paths, siteFiles, under } from './addresses.fixture.ts'
import { answersOf } from './answer.ts'
import { spelling } from './site-paths.ts'
import { spellingPattern } from './spelling-pattern.ts'

describe.each(['', '/docs/errors'])('with the base "%s"', (base) => {
  const answerTo = answersOf(paths, base, (path) => path in siteFiles)

  test.each(addresses)('%j is answered with %s', (asked, outcome) => {
    const answer = answerTo(under(base, asked))
    const found = answer.status === 200 ? 'file' : answer.status === 404 ? 'none' : answer.location
    expect(found).toBe(outcome === 'file' || outcome === 'none' ? outcome : base + outcome)
  })

  test.each(addresses.filter(([asked]) => base !== '' && !asked.includes('{base}')))(
    '%j without the base is nothing',
    (asked) => {
      expect(answerTo(asked).status).toBe(404)
    },
  )
})

test('a hundred addresses and more are hostile', () => {
  expect(addresses.length).toBeGreaterThan(130)
})

/** The rules that the files for servers express as patterns, and the project's own server as code. */
test.each(addresses.map(([asked]) => asked.replace(/[?].*/, '')).filter((asked) => /^\/([^%\\;]|%20)*$/.test(asked)))(
  "the pattern of a page fits %j where its spelling is the page's",
  (asked) => {
    const path = asked.replaceAll('%20', ' ')
    const fitting = paths.pages.filter((page) => new RegExp(spellingPattern(page), 'i').test(path))
    expect(fitting).toEqual(paths.pages.filter((page) => spelling(page) === spelling(path)))
  },
)

test('Markdown is sent to a client that prefers it, if the page has it', () => {
  const answerTo = answersOf(paths, '', (path) => path in siteFiles)
  expect(answerTo('/e/acme/rate_limited/', 'text/markdown')).toEqual({
    status: 200,
    file: '/e/acme/rate_limited/index.md',
  })
  expect(answerTo('/e/acme/5xx/', 'text/markdown')).toEqual({ status: 200, file: '/e/acme/5xx/index.html' })
  expect(answerTo('/e/acme/rate_limited/', '*/*')).toEqual({ status: 200, file: '/e/acme/rate_limited/index.html' })
})
