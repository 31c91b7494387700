/**
 * Whether the fix in a table only asks to wait for the time in the response. The verdict has that time, and a response without one can't be
 * waited for like this.
 */
export const onlyWaits = (resolution: string): boolean => /^Wait as long as [^;.]*\.$/.test(resolution)
