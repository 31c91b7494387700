/** From this age on, a file says how old its tables are. */
const monthsUntilOld = 6

/**
 * What to say of the age of a file's tables; `null` while they are recent. A file that is handed around gets no newer by itself.
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
  return `The tables in this file are ${age} old. Codes that were published since then are missing: ask for a new file where you got this one.`
}
