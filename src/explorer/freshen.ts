/**
 * Shifts the times in a sample as if its response had just been sent, by the time between its `Date` and now, so that a wait in it is still
 * ahead. The times keep their formats (HTTP dates, ISO 8601, Unix seconds). Nothing else changes, not even the length.
 * @param now milliseconds since 1970
 * @returns the same text if it has no `Date`
 */
export function freshen(sample: string, now: number): string {
  const sent = Date.parse(dateField.exec(sample)?.[1] ?? '')
  if (Number.isNaN(sent)) return sample
  const by = Math.floor((now - sent) / 1000) * 1000
  const moved = (text: string, instant: number, write: (instant: number) => string) =>
    Math.abs(instant - sent) < day ? write(instant + by) : text
  return sample
    .replace(httpDate, (text) => moved(text, Date.parse(text), (instant) => new Date(instant).toUTCString()))
    .replace(isoDate, (text) =>
      moved(text, Date.parse(text), (instant) => `${new Date(instant).toISOString().slice(0, text.length - 1)}Z`),
    )
    .replace(unixSeconds, (text) => moved(text, Number(text) * 1000, (instant) => String(Math.floor(instant / 1000))))
}

const day = 86_400_000

const httpDate = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT\b/g // prettier-ignore
const dateField = new RegExp(`^(?:< )?date: (${httpDate.source})`, 'im')
const isoDate = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z/g
const unixSeconds = /\b1\d{9}\b/g
