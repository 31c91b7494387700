import { describe, expect, test } from 'vitest'
import { diagnose } from '../engine/index.ts'
import type { Advice, Branch, Catalogue, Diagnosis, Entry } from '../engine/model.ts'
import { headline, methods, verdictWords } from '../engine/wording.ts'
import { content } from '../site/content.ts'
import { adviceWith, adviseOnRow, rowClock, type RowAdvice } from './advise-on-row.ts'
import { isNamed, isRead, makers, pasteOf, services } from './pasted-row.fixture.ts'
import { shortWords, wordsOfRow } from './row-words.ts'

const { catalogue, apis, codes } = content
const options = { now: rowClock }

const rows = codes.map(({ entry }) => [entry.url, entry] as const)

/** All that is said of retrying, without the places in a paste. */
function said({ decidedBy, byMethod, ...advice }: Advice) {
  const branch = ({ verdict, waitSeconds, processed, actor, attempts, plan, because, caveats }: Branch) => ({
    verdict,
    waitSeconds,
    processed,
    actor,
    attempts,
    plan,
    because,
    caveats,
    headline: headline({ verdict, waitSeconds, processed, actor, attempts }, 'failed'),
  })
  return {
    decidedBy,
    ...branch(advice),
    byMethod: byMethod && { idempotent: branch(byMethod.idempotent), other: branch(byMethod.other) },
  }
}

/** Where page and explorer say different things of one row; empty where they agree. */
function differences(entry: Entry, advice: RowAdvice, read: Catalogue): string[] {
  const compared = [
    { name: 'untimed', paste: pasteOf(entry), ofPage: advice.untimed },
    ...(advice.timed ? [{ name: 'timed', paste: pasteOf(entry, { isTimed: true }), ofPage: advice.timed }] : []),
  ]
  return compared.flatMap(({ name, paste, ofPage }) =>
    differencesIn(name, ofPage, diagnose(paste, read, options).retry),
  )
}

function differencesIn(name: string, ofPage: Advice, ofExplorer: Advice): string[] {
  const [page, explorer] = [said(ofPage), said(ofExplorer)] as const
  return (Object.keys(page) as (keyof typeof page)[])
    .filter((part) => JSON.stringify(page[part]) !== JSON.stringify(explorer[part]))
    .map((part) => `${name} ${part}: ${JSON.stringify(page[part])} and ${JSON.stringify(explorer[part])}`)
}

test('there are rows of every API', () => {
  expect(rows.length).toBeGreaterThan(200)
  expect(new Set(codes.map(({ entry }) => entry.api)).size).toBe(apis.length)
})

describe('page and explorer say the same of a response with this row: verdict, methods, waits, processed, sentences', () => {
  test.each(rows.filter(([, entry]) => isRead(entry) && isNamed(entry)))('%s', (_, entry) => {
    expect(differences(entry, adviseOnRow(entry, catalogue), catalogue)).toEqual([])
  })

  test.each(rows.filter(([, entry]) => isRead(entry) && isNamed(entry) && entry.moreStatuses.length > 0))(
    '%s with each of its further statuses',
    (_, entry) => {
      const named = entry.moreStatuses.filter((status) => isNamed(entry, status))
      const found = named.flatMap((status) => {
        const { retry } = diagnose(pasteOf(entry, { status }), catalogue, options)
        return differencesIn(String(status), adviceWith(entry, status, catalogue), retry)
      })
      expect(found).toEqual([])
    },
  )

  test.each([
    ['another verdict', { verdict: 'never' }],
    ['safe with any method', { anyMethod: true }],
    ['another floor', { floorSeconds: 7 }],
    ['other tries', { tries: 2 }],
    ['a wait', { verdict: 'wait', elseSeconds: 90 }],
    ['the word of another', { origin: 'inferred' }],
  ] as const)('a row that is read otherwise on one side is noticed: %s', (_, change) => {
    const broken = catalogue.entries.find(({ url }) => url === '/e/s3/internalerror/')
    if (!broken?.retry) throw new Error('The row that this breaks is gone.')
    const other = { ...broken, retry: { ...broken.retry, ...change } }
    expect(differences(other, adviseOnRow(other, catalogue), catalogue)).not.toEqual([])
  })
})

describe('the sample that is made of a row is read as that row', () => {
  const coded = rows.filter(([, entry]) => entry.code !== null && isRead(entry) && isNamed(entry))
  test.each(coded)('%s', (_, entry) => {
    const { matches, response, envelope }: Diagnosis = diagnose(pasteOf(entry), catalogue, options)
    expect(matches[0]?.url).toBe(entry.url)
    expect(matches[0]?.score).toBeGreaterThanOrEqual(0.5)
    expect(response.status).toBe(entry.status.from)
    expect(apis.find(({ api }) => api.id === entry.api)?.api.envelopes).toContain(envelope?.id)
  })

  test('it holds nothing of the failure that its pattern shows', () => {
    const make = makers.get('sessions')
    const entry = catalogue.entries.find(({ url }) => url === '/e/sessions/session_not_found/')
    expect(entry && make?.(entry)).not.toMatch(/retry|details|request_id.*request_id|Date:/i)
  })

  test('a row without a code has none made up', () => {
    const entry = catalogue.entries.find(({ url }) => url === '/e/sessions/403/')
    expect(entry && makers.get('sessions')?.(entry)).toBeNull()
  })
})

test('most codes have a sample', () => {
  const coded = rows.filter(([, { code, api }]) => code !== null && !services.has(api))
  expect(coded.filter(([, entry]) => isRead(entry)).length).toBeGreaterThan(0.9 * coded.length)
})

test('most codes of services are named by a response of their shape', { timeout: 60_000 }, () => {
  const coded = rows.filter(([, { code, api }]) => code !== null && services.has(api))
  expect(coded.filter(([, entry]) => isRead(entry) && isNamed(entry)).length).toBeGreaterThan(0.6 * coded.length)
})

/** A message that stands for a code is read in its body, and isn't a code by itself. */
const isSentence = ({ code }: Entry) => /\s/.test(code ?? '')

test.each(rows.filter(([, entry]) => !isRead(entry) && !isSentence(entry) && entry.code !== 'about:blank'))(
  '%s has no sample, and is looked up by its code: page and explorer say the same',
  (_, entry) => {
    const { retry } = diagnose(entry.code ?? '', catalogue, { ...options, chosenUrl: entry.url })
    const { untimed } = adviseOnRow(entry, catalogue)
    const told = ({ verdict, decidedBy, processed, waitSeconds }: Advice) => [
      verdict,
      decidedBy,
      processed,
      waitSeconds,
    ]
    expect(told(untimed)).toEqual(told(retry))
  },
)

describe('a row in a few words', () => {
  test.each([
    ['/e/connectors/500/', verdictWords.backoff],
    ['/e/10ex/5xx/', `${verdictWords.backoff}; ${methods.other}: ${verdictWords.reconcile}`],
    ['/e/s3/slowdown/', `${verdictWords.backoff}, at least 1 second`],
    ['/e/oauth2/slow_down/', `${verdictWords.wait}, at least 5 seconds, 10 seconds if no time is given`],
    ['/e/google-rpc/data_loss/', expect.stringMatching(new RegExp(`^${verdictWords.never}, ask the API provider`))],
    ['/e/s3/nosuchkey/', verdictWords.never],
  ])('%s: %s', (url, words) => {
    const entry = catalogue.entries.find((known) => known.url === url)
    expect(entry && shortWords(wordsOfRow(entry, adviseOnRow(entry, catalogue)))).toEqual(words)
  })
})
