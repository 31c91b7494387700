/** What the shipped pages promise beyond the contract in content/README.md. */
import { describe, expect, test } from 'vitest'
import type { CodePage } from '../../src/catalogue/model.ts'
import { envelopes as known } from '../../src/engine/envelopes/list.ts'
import { statuses } from '../../src/engine/statuses.ts'
import { isNamed, isRead, services } from '../../src/rows/pasted-row.fixture.ts'
import { content } from '../../src/site/content.ts'
import { sampleOf } from '../../src/twins/sample.ts'

const { apis, codes, envelopes, examples } = content

test('there are at least 60 examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(60)
})

test('every code of an API, and every status without a code, has a page in depth', () => {
  const ours = new Set(apis.flatMap(({ api }) => (api.group === 'api' ? [api.id] : [])))
  const withCodes = new Set(
    codes.flatMap(({ entry: { api, code, status } }) => (code === null ? [] : [`${api} ${status.from}`])),
  )
  const shallow = codes.filter(
    ({ path, entry: { api, code, status } }) =>
      path === null && ours.has(api) && (code !== null || !withCodes.has(`${api} ${status.from}`)),
  )
  expect(shallow.map(({ entry }) => entry.url)).toEqual([])
})

test('every envelope that the engine has built in has a page, with the name that a diagnosis gives it', () => {
  const names = new Map(envelopes.map(({ id, name }) => [id, name]))
  expect(known.map(({ id }) => [id, names.get(id)])).toEqual(known.map(({ id, name }) => [id, name]))
})

describe('a status has a page', () => {
  const named = new Map(content.statuses.map(({ status, name }) => [status, name]))

  test.each(Object.entries(statuses).filter(([, { rfc }]) => rfc !== null))(
    '%s, which is registered',
    (status, { name }) => {
      if (name === '(Unused)') expect(named.has(Number(status))).toBe(true)
      else expect(named.get(Number(status))).toBe(name)
    },
  )

  test.each([520, 521, 522, 523, 524, 525, 526, 529, 530])("%d, which isn't registered but is common", (status) => {
    expect(named.get(status)).toBe(statuses[status]?.name)
  })
})

const isOfService = ({ entry }: CodePage) => services.has(entry.api)
const shareOf = (pages: CodePage[], has: (page: CodePage) => boolean) => pages.filter(has).length / pages.length

describe('most rows have a response to show', () => {
  const coded = codes.filter(({ entry }) => entry.code !== null)

  test('nearly every code has a sample', () => {
    const isShown = (page: CodePage) => sampleOf(page) !== null
    expect(
      shareOf(
        codes.filter((page) => !isOfService(page)),
        isShown,
      ),
    ).toBeGreaterThanOrEqual(0.9)
    // Some of their codes are sentences, or are a client's own, so no response has them.
    expect(shareOf(codes.filter(isOfService), isShown)).toBeGreaterThanOrEqual(0.75)
  })

  test('nearly every code can be read in a sample of its row', () => {
    expect(
      shareOf(
        coded.filter((page) => !isOfService(page)),
        ({ entry }) => isRead(entry),
      ),
    ).toBeGreaterThan(0.9)
  })

  test('most codes of services are named by a response in their envelope', { timeout: 60_000 }, () => {
    expect(shareOf(coded.filter(isOfService), ({ entry }) => isRead(entry) && isNamed(entry))).toBeGreaterThan(0.75)
  })
})
