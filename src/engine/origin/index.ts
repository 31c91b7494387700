import type { Origin } from '../model.ts'
import { part } from '../parts.ts'
import { plainOrigin } from './plain.ts'
import { seenIn, type OriginSource } from './seen.ts'

/**
 * Who wrote the response. An intermediary is named only by what it alone writes: a `Server` or `Via` field shows that it
 * passed the response on, not that it made it, and counts for something only where an error has no body at all.
 */
export function whoAnswered(source: OriginSource): Origin {
  const seen = seenIn(source)
  return plainOrigin(seen, source) ?? part('origins').whoElse(seen, source)
}
