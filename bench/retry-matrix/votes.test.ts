import { describe, expect, test } from 'vitest'
import type { Cell } from './cells.ts'
import type { Client, Outcome } from './client.ts'
import { votesOf } from './votes.ts'

const cell: Cell = { status: 503, method: 'GET', isTimed: false }

const outcome = (
  family: Client['family'],
  hits: number,
  { isOnFetch = false, end = 'threw' as Outcome['end'] } = {},
): Outcome => ({
  client: { name: 'it', family, isOnFetch, methods: ['GET'], send: async () => null },
  cell,
  hits,
  end,
  isKeyed: false,
})

const onFetch = { isOnFetch: true }
const control = (hits: number, end: Outcome['end'] = 'answered') => outcome(null, hits, { isOnFetch: true, end })

describe('the votes in a cell', () => {
  test.each([
    [
      'a second request is a retry',
      [outcome('undici', 2), outcome('azure', 1), outcome('gaxios', 2)],
      ['undici', 'gaxios'],
      ['azure'],
      [],
      true,
    ],
    ["as many do as don't", [outcome('undici', 2), outcome('azure', 1)], ['undici'], ['azure'], [], null],
    [
      'a family whose members agree has one vote',
      [outcome('stainless', 2), outcome('stainless', 2), outcome('azure', 1)],
      ['stainless'],
      ['azure'],
      [],
      null,
    ],
    [
      'a family whose members differ has none',
      [outcome('sindresorhus', 2), outcome('sindresorhus', 1), outcome('azure', 1)],
      [],
      ['azure'],
      ['sindresorhus'],
      false,
    ],
    [
      "a retry by fetch itself isn't the client's",
      [control(2), outcome('stainless', 2, onFetch), outcome('octokit', 4, onFetch)],
      ['octokit'],
      ['stainless'],
      [],
      null,
    ],
    [
      'a client under which fetch fails has no opinion',
      [control(1, 'threw'), outcome('stainless', 2, onFetch), outcome('azure', 1)],
      [],
      ['azure'],
      [],
      false,
    ],
    [
      "a client that isn't on fetch keeps its own",
      [control(2), outcome('superagent', 2)],
      ['superagent'],
      [],
      [],
      true,
    ],
  ] as const)('%s', (_, outcomes, retry, leave, split, majority) => {
    expect(votesOf(outcomes)).toEqual({ retry, leave, split, majority })
  })
})
