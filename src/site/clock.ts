/** A time on a 24-hour clock, with its time zone, and with the date if it isn't today. Times in milliseconds since 1970. */
export function clockTime(time: number, now: number, timeZone?: string): string {
  const dayOf = (instant: number) => new Date(instant).toLocaleDateString('en-US', { timeZone })
  return new Intl.DateTimeFormat('en-US', {
    ...(dayOf(time) === dayOf(now) ? {} : { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(time)
}

/** Seconds as a countdown shows them: `0:37`, `1:05:00`. */
export function countdown(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
