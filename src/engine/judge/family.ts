import type { Kind } from '../model.ts'

/** Words that say what kind of failure it is. */
export interface Family {
  kind: Kind
  /**
   * `sure`: nothing else is meant by these words. `likely`: they usually mean this. `weak`: a hint, below a status that says otherwise.
   * The surest family counts; of several that are equally sure the one that stands first in the text; at one place the one listed first.
   */
  sureness: Sureness
  /** A pattern over what `wordsOf` gives: words in lower case, one blank apart. Without capturing groups; repetitions are bounded. */
  words: string
}

export type Sureness = 'sure' | 'likely' | 'weak'

/** Up to so many further words of the same clause. */
export const gap = (most: number): string => `(?: [^ |]+){0,${most}}`
