import { expect, test } from 'vitest'
import { growthOf, repetitions } from './fuzz/growth.ts'

/** Short, for the gate. `node bench/growth.ts` goes up to 8 MB. */
const [from, to] = [30_000, 120_000]

/** Twice the length is allowed to take 2.3 times as long; below 8 MB the machine's noise is that large, so this test finds only quadratic growth. */
const square = 3.6

test('a hundred kinds of repetition cost about twice as much when they are twice as long', () => {
  expect(repetitions.length).toBeGreaterThanOrEqual(100)
  const isSlow = ([, repeat]: (typeof repetitions)[number], tries: number) =>
    growthOf(repeat, from, to, tries).ratio > square
  const slow = repetitions.filter((each) => isSlow(each, 1) && isSlow(each, 5)).map(([name]) => name)
  expect(slow).toEqual([])
}, 240_000)
