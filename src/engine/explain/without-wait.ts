/**
 * The fix in a table without the sentence that asks to wait for the time in the response: the verdict has that time, and a response without one
 * can't be waited for like this.
 * @returns `null` if nothing is left
 */
export const withoutWait = (resolution: string): string | null =>
  resolution.replace(/^Wait as long as [^;.]*\.\s*/, '') || null
