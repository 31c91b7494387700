/**
 * Every loop without a known limit takes its turns from here, so that none can run forever, whatever was pasted: when the steps for a paste
 * are used up, its reading ends.
 * @returns true, for use in a loop's condition
 * @throws OutOfSteps
 */
export function turn(): true {
  if (budget.left-- <= 0) throw new OutOfSteps()
  return true
}

/** Runs something on a paste of this length, with as many steps as that may take. */
export function withBudget<T>(length: number, run: () => T): T {
  budget.left = fewest + perCharacter * length
  try {
    return run()
  } finally {
    budget.left = most
  }
}

export class OutOfSteps extends Error {}

/** Ten times what any text of `bench/growth.ts` takes. For the longest paste, the sum is still a small integer, so counting stays cheap. */
const perCharacter = 60
const fewest = 200_000
const most = 2 ** 30 - 1

const budget = { left: most }
