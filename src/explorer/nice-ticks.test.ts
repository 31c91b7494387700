import { describe, expect, test } from 'vitest'
import { niceTicks } from './nice-ticks.ts'

describe('ticks of a time axis', () => {
  test.each([
    [1, ['0 s', '0.2 s', '0.4 s', '0.6 s', '0.8 s', '1 s']],
    [7, ['0 s', '2 s', '4 s', '6 s', '8 s']],
    [66, ['0 s', '15 s', '30 s', '45 s', '60 s', '75 s']],
    [200, ['0 min', '1 min', '2 min', '3 min', '4 min']],
    [7200, ['0 min', '30 min', '60 min', '90 min', '120 min']],
    [90_000, ['0 h', '6 h', '12 h', '18 h', '24 h', '30 h']],
  ])('up to %d s', (longest, labels) => {
    expect(niceTicks(longest).map(({ label }) => label)).toEqual(labels)
  })
})
