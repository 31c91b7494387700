/**
 * Every loop that does not count up to a known number takes its turns from here, so that none can go on for ever, whatever a paste leads it to:
 * when the steps of a paste are used up, its reading ends.
 * @returns true, to stand in a loop's condition
 * @throws OutOfSteps
 */
export function turn(): true {
  if (budget.left-- <= 0) throw new OutOfSteps()
  return true
}

/** Runs something on a paste of this length, with so many steps as that may take. */
export function withBudget<T>(length: number, run: () => T): T {
  budget.left = fewest + perCharacter * length
  try {
    return run()
  } finally {
    budget.left = most
  }
}

export class OutOfSteps extends Error {}

/** Ten times what any text of `bench/growth.ts` takes. The sum for the longest paste is a small integer of every engine: counting stays cheap. */
const perCharacter = 60
const fewest = 200_000
const most = 2 ** 30 - 1

const budget = { left: most }
