import { expect, test } from 'vitest'
import { fuzz, mutations, sweep } from './fuzz/run.ts'

const random = Math.floor(Math.random() * 2 ** 32)

/** Seconds for each; `node bench/fuzz.ts` goes on for longer. */
const seconds = 7

test.each([
  ['real shapes with changes, as the seed 17 draws them', () => mutations(17)],
  [`real shapes with changes, as the seed ${random} draws them`, () => mutations(random)],
  ['values of the examples, each replaced by one of another type or by a hostile word', () => sweep(random % 997, 997)],
])('no diagnosis of %s is thrown, late, of a wrong type, or has a wrong place or wait', (name, pastes) => {
  const { faults, pastes: count } = fuzz(pastes(), seconds)
  expect([...faults.values()].map(({ says, paste }) => `${says}\n${JSON.stringify(paste)}`).join('\n\n'), name).toBe('')
  expect(count).toBeGreaterThan(100)
}, 60_000) // prettier-ignore
