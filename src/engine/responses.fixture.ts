import { readFileSync } from 'node:fs'

/** A response of the corpus, by a name to find it by. */
export interface Response {
  at: string
  paste: string
}

/**
 * Error responses of every shape that the engine knows, as people paste them, for what must hold whatever the response is. In
 * `responses.fixture.txt` a line with `␞` and a name stands before each.
 */
export const responses: readonly Response[] = readFileSync(`${import.meta.dirname}/responses.fixture.txt`, 'utf8')
  .split(/^␞ /m)
  .slice(1)
  .map((record) => {
    const end = record.indexOf('\n')
    return { at: record.slice(0, end), paste: record.slice(end + 1, -1) }
  })
