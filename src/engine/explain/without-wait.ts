/**
 * The fix in a table without a first sentence that only asks to wait or to retry: the verdict says whether and when. A response without a time
 * can't be waited for like this.
 * @returns `null` if nothing is left
 */
export const withoutWait = (resolution: string): string | null => resolution.replace(onlyRetry, '') || null

const onlyRetry =
  /^(?:Wait as (?:long|many) [^;.`]*(?:`[^`]*`[^;.`]*){0,2}|(?:Wait, then retry|Retry|Try again)(?: later| after a [a-z ]*pause| with [a-z ]*backoff)?)\.\s*/
