import type { Kind } from '../model.ts'

/** Words that say what kind of failure it is. */
export interface Family {
  kind: Kind
  /**
   * `sure`: these words mean nothing else. `likely`: they usually mean this. `weak`: a hint, below a status that says otherwise.
   * The surest family counts; of equally sure ones, the first in the text; at one place, the first one listed.
   */
  sureness: Sureness
  /** A pattern over the result of `wordsOf`: lowercase words, one space apart. Without capturing groups; repetitions are bounded. */
  words: string
}

export type Sureness = 'sure' | 'likely' | 'weak'

/** Up to this many further words of the same clause. */
export const gap = (most: number): string => `(?: [^ |]+){0,${most}}`
