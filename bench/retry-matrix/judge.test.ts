import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/engine/model.ts'
import type { Cell } from './cells.ts'
import type { Disagreement } from './disagreements.ts'
import { faultsOf, judge } from './judge.ts'
import type { Votes } from './votes.ts'

const cell: Cell = { status: 501, method: 'GET', isTimed: false }
const most: Votes = { retry: ['gaxios', 'softonic'], leave: ['undici'], split: [], majority: true }
const few: Votes = { retry: ['octokit'], leave: ['undici', 'azure'], split: [], majority: false }
const tied: Votes = { retry: ['octokit'], leave: ['undici'], split: [], majority: null }

const entry = (weRepeat: boolean, status = 501): Disagreement => ({
  name: 'a reason',
  weRepeat,
  covers: (given) => given.status === status,
  reason: 'So it is.',
  source: 'RFC 9110',
})

describe('a cell', () => {
  test.each([
    ['never', most, false],
    ['fix', most, false],
    ['reconcile', most, false],
    ['reauth', few, true],
    ['none', few, true],
    ['wait', most, true],
    ['backoff', few, false],
    ['backoff', tied, null],
  ] as [Verdict, Votes, boolean | null][])('of verdict %s beside %j agrees: %s', (verdict, votes, agrees) => {
    expect(judge(cell, verdict, votes, []).agrees).toBe(agrees)
  })

  test('agrees with all only where no family differs, nor differs within itself', () => {
    expect(judge(cell, 'wait', { ...most, leave: [] }, []).agreesWithAll).toBe(true)
    expect(judge(cell, 'wait', most, []).agreesWithAll).toBe(false)
    expect(judge(cell, 'wait', { ...most, leave: [], split: ['sindresorhus'] }, []).agreesWithAll).toBe(false)
  })
})

describe('the run fails', () => {
  test.each([
    [
      'for a "never" that most retry and no reason covers',
      most,
      [],
      [/GET after 501: we say never.*"never" that most retry/],
    ],
    ['for a reason that no longer covers a cell', tied, [entry(false)], [/"a reason".*no longer matches/]],
    ['for a reason that speaks for the other side', most, [entry(true)], [/gives no reason/, /no longer matches/]],
    ['for a reason about another status', most, [entry(false, 505)], [/gives no reason/, /no longer matches/]],
    ['not if the list says why', most, [entry(false)], []],
    ['not where we agree', few, [], []],
  ])('%s', (_, votes, list, faults) => {
    expect(faultsOf([judge(cell, 'never', votes, list)], list)).toEqual(
      faults.map((fault) => expect.stringMatching(fault)),
    )
  })
})
