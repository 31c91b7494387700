import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt, Jitter } from '../model.ts'
import { attemptsOf, deadlineOf, planOf, withJitter, type Pace } from './schedule.ts'

const pace = (more: Partial<Pace> = {}): Pace => ({
  floorSeconds: 0,
  capSeconds: 30,
  tries: 4,
  addedJitterSeconds: null,
  ...more,
})
const ranges = (attempts: Attempt[]) => attempts.map(({ n, minSeconds, maxSeconds }) => [n, minSeconds, maxSeconds])

describe('backoff', () => {
  // prettier-ignore
  test.each<[string, Partial<Pace>, number[][]]>([
    ['full jitter from 1 s, four tries in all', {}, [[1, 0, 1], [2, 0, 2], [3, 0, 4]]],
    ['the cap bounds a single wait', { tries: 8 }, [[1, 0, 1], [2, 0, 2], [3, 0, 4], [4, 0, 8], [5, 0, 16], [6, 0, 30], [7, 0, 30]]],
    ['a floor lies below the jitter', { floorSeconds: 1 }, [[1, 1, 2], [2, 1, 3], [3, 1, 5]]],
    ['a floor above 1 s is the base as well', { floorSeconds: 5, tries: 3 }, [[1, 5, 10], [2, 5, 15]]],
    ['jitter up to 1 s is added to 1, 2, 4 s', { addedJitterSeconds: 1 }, [[1, 1, 2], [2, 2, 3], [3, 4, 5]]],
    ['a floor above the cap wins, and leaves room for jitter', { floorSeconds: 60, tries: 2 }, [[1, 60, 120]]],
    ['one try is no retry', { tries: 1 }, []],
  ])('%s', (_, more, expected) => expect(ranges(attemptsOf(planOf(pace(more), null)))).toEqual(expected))
})

describe('a known wait', () => {
  test.each<[string, number, Partial<Pace>, number[][]]>([
    [
      'is taken as it is or up to a tenth longer; later ones are not shorter',
      60,
      { tries: 3 },
      [
        [1, 60, 66],
        [2, 60, 68],
      ],
    ],
    ['of 0 is spread over a second', 0, { tries: 2 }, [[1, 0, 1]]],
    ['is never below the floor', 0, { tries: 2, floorSeconds: 1 }, [[1, 1, 1.1]]],
  ])('%s', (_, wait, more, expected) => expect(ranges(attemptsOf(planOf(pace(more), wait)))).toEqual(expected))
})

describe('another jitter', () => {
  // prettier-ignore
  test.each<[Jitter, number[][], string]>([
    ['full', [[1, 0, 1], [2, 0, 2], [3, 0, 4]], 'random between 0 s and 1 s × 2^(n−1), at most 30 s'],
    ['equal', [[1, 0.5, 1], [2, 1, 2], [3, 2, 4]], 'random between half of 1 s × 2^(n−1) and all of it, at most 30 s'],
    ['decorrelated', [[1, 1, 3], [2, 1, 9], [3, 1, 27]], 'random between 1 s and 3 × the previous wait, at most 30 s'],
    ['none', [[1, 1, 1], [2, 2, 2], [3, 4, 4]], '1 s × 2^(n−1), at most 30 s'],
  ])('%s', (jitter, expected, formula) => {
    const plan = withJitter(planOf(pace(), null), jitter)
    expect(ranges(attemptsOf(plan))).toEqual(expected)
    expect(plan.formula).toBe(formula)
  })

  test('the worst case is the sum of the longest waits', () => {
    expect(planOf(pace(), null).worstSeconds).toBe(7)
    expect(planOf(pace({ tries: 3 }), 60).worstSeconds).toBe(134)
  })
})

test.each([
  [7, 60],
  [0, 30],
  [30, 60],
  [31, 90],
  [5000, 900],
])('waits of %i s in all end %i s after the first try', (worstSeconds, deadline) =>
  expect(deadlineOf({ worstSeconds })).toBe(deadline),
)

test('every schedule stays within its bounds, whatever the rule says', () => {
  const anything = fc.oneof(fc.double(), fc.integer({ min: -5, max: 1e6 }))
  const paces = fc.record({
    floorSeconds: anything,
    capSeconds: anything,
    tries: anything,
    addedJitterSeconds: fc.option(anything),
  })
  fc.assert(
    fc.property(paces, anything, (any, wait) => {
      const jitters: Jitter[] = ['full', 'equal', 'decorrelated', 'added', 'none']
      const plans = [null, wait].flatMap((known) => jitters.map((jitter) => withJitter(planOf(any, known), jitter)))
      for (const plan of plans) expect(attemptsOf(plan).length).toBeLessThanOrEqual(9)
      for (const plan of plans) expect(plan.worstSeconds).toBeGreaterThanOrEqual(0)
      for (const { minSeconds, maxSeconds } of plans.flatMap(attemptsOf)) {
        expect(minSeconds).toBeGreaterThanOrEqual(Math.min(Math.max(0, any.floorSeconds || 0), 31_536_000) - 0.001)
        expect(maxSeconds).toBeGreaterThanOrEqual(minSeconds)
        expect(maxSeconds).toBeLessThanOrEqual(31_536_000)
      }
    }),
  )
})
