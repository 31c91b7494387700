/** From this age, in months, a file says how old its tables are. */
const monthsUntilOld = 6

/**
 * A note about the age of the file's tables; `null` while they are recent. A copied file doesn't update itself.
 * @param date of their last change: `2026-11-29`
 * @param now milliseconds since 1970
 */
export function ageNote(date: string, now: number): string | null {
  const from = new Date(date)
  const to = new Date(now)
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
    to.getUTCMonth() -
    from.getUTCMonth() -
    Number(to.getUTCDate() < from.getUTCDate())
  if (months < monthsUntilOld) return null
  const age = months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`
  return `The tables in this file are ${age} old. Newer codes are missing. Get a new file from where you got this one.`
}
