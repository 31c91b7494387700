import { expect, test } from 'vitest'
import { fuzz, mutations, sweep } from './fuzz/run.ts'

/** The same pastes each time, on any machine. `node bench/fuzz.ts` runs longer and draws others. */
const most = 1500

test.each([
  ['real shapes with changes, as the seed 17 draws them', () => mutations(17)],
  ['real shapes with changes, as the seed 4711 draws them', () => mutations(4711)],
  ['values of the examples, each replaced by one of another type or by a hostile word', () => sweep(0, 97)],
])('no diagnosis of %s is thrown, late, of a wrong type, or has a wrong place or wait', (name, pastes) => {
  const outcome = fuzz(firstOf(pastes(), most), Infinity)
  expect(textOf(outcome), name).toBe('')
  expect(outcome.pastes).toBeGreaterThan(1000)
}, 120_000) // prettier-ignore

/**
 * Draws new pastes in each run. A fault that it finds is older than the current change: it is printed with its seed and doesn't fail the test,
 * unless a diagnosis throws, which a user would see at once.
 */
test('no diagnosis of real shapes with changes, drawn again each time, is thrown', () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  const outcome = fuzz(firstOf(mutations(seed), most), 10)
  const found = textOf(outcome)
  console.info(`fuzz: seed ${seed}, ${outcome.pastes} pastes, ${found === '' ? 'no fault' : `faults:\n${found}`}`)
  expect(found.match(/^thrown: .*/gm) ?? [], `node bench/fuzz.ts --seed ${seed}`).toEqual([])
}, 120_000) // prettier-ignore

const textOf = ({ faults }: ReturnType<typeof fuzz>): string =>
  [...faults.values()].map(({ says, paste }) => `${says}\n${JSON.stringify(paste)}`).join('\n\n')

function* firstOf(pastes: Iterable<string>, most: number): Generator<string> {
  let count = 0
  for (const paste of pastes) {
    if (count++ >= most) return
    yield paste
  }
}
