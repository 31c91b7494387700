/**
 * Milliseconds since 1970 of an HTTP date in one of its three forms (RFC 9110, section 5.6.7); `null` for anything
 * else. `Date.parse` isn't used: it reads "2, 3" as a date, and asctime as local time. A two-digit year
 * more than 50 years after `now` (milliseconds) is in the past century.
 */
export function readHttpDate(text: string, now: number): number | null {
  const imf = imfFixdate.exec(text)
  if (imf) return moment(imf[3], imf[2], imf[1], imf[4])
  const rfc850 = rfc850Date.exec(text)
  if (rfc850) return moment(fullYear(Number(rfc850[3]), now), rfc850[2], rfc850[1], rfc850[4])
  const asctime = asctimeDate.exec(text)
  return asctime ? moment(asctime[4], asctime[1], asctime[2], asctime[3]) : null
}

const imfFixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/
const rfc850Date = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d:\d\d:\d\d) GMT$/
const asctimeDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})$/

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function moment(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
  time: string | undefined,
): number | null {
  return momentOf(Number(year), months.indexOf(month ?? '') + 1, Number(day), time ?? '')
}

function fullYear(two: number, now: number): number {
  const current = Number.isFinite(now) && Math.abs(now) < 8e15 ? new Date(now).getUTCFullYear() : 2000
  const year = current - (current % 100) + two
  return year > current + 50 ? year - 100 : year
}

/**
 * Milliseconds since 1970 of a day and a time in UTC; `null` if the calendar has no such day. A leap second is the
 * next second.
 */
export function momentOf(year: number, month: number, day: number, time: string): number | null {
  const [hour = NaN, minute = NaN, second = NaN] = time.split(':').map(Number)
  if (!(month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second < 61)) return null
  const midnight = Date.UTC(year, month - 1, day)
  // A day that the month doesn't have rolls over into the next month.
  if (year < 1970 || new Date(midnight).getUTCDate() !== day) return null
  return midnight + Math.round((hour * 3600 + minute * 60 + second) * 1000)
}
