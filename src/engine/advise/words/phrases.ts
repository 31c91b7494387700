import { duration as spoken } from '../../wording.ts'

/**
 * "60 seconds", "1 second", "0.5 seconds"; from two minutes on, also in the usual units: "3600 seconds (1 hour)"; from a day on, only in those.
 */
export function duration(seconds: number): string {
  const exact = `${Math.round(seconds * 1000) / 1000} ${seconds === 1 ? 'second' : 'seconds'}`
  if (seconds >= 86_400) return spoken(seconds)
  return seconds < 120 ? exact : `${exact} (${spoken(seconds)})`
}

/** "14:02 UTC", from milliseconds since 1970. */
export const timeOfDay = (at: number) => `${new Date(at).toISOString().slice(11, 16)} UTC`

/** "06:30 UTC on November 21, 2026". */
export function dayAndTime(at: number): string {
  const date = new Date(at)
  return `${timeOfDay(at)} on ${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A value of the paste for use in a sentence: on one line, and cut to what it takes to recognize it. */
export function quoted(value: string): string {
  const line = value.slice(0, 200).replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
