import type { Entry, Json, Response } from '../model.ts'
import { fill } from './fill.ts'

/**
 * The fix in an entry's row, with the values of a response, and without a first sentence that only asks to wait or to retry: the verdict says
 * whether and when. A response without a time can't be waited for like this.
 * @returns the sentence, and whether it has any value; `null` if nothing is left
 */
export function resolutionFor(
  { resolution, fills = [] }: Entry,
  json: Json | undefined,
  { headers }: Response,
): { text: string; isFilled: boolean } | null {
  const rest = resolution?.replace(onlyRetry, '')
  return rest ? fill(rest, fills, { json, headers }) : null
}

const onlyRetry =
  /^(?:Wait as (?:long|many) [^;.`]*(?:`[^`]*`[^;.`]*){0,2}|(?:Wait, then retry|Retry|Try again)(?: later| after a [a-z ]*pause| with [a-z ]*backoff)?)\.\s*/
