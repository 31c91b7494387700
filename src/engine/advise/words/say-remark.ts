import type { Remark } from '../times/hint.ts'
import { quoted } from './phrases.ts'

/** A remark on how a value was read, in one sentence. */
// prettier-ignore
export function sayRemark(remark: Remark): string {
  switch (remark.is) {
    case 'not-standard': return `${remark.name}: "${quoted(remark.value)}" isn't in the standard format; it was ${readings[remark.readAs]}.`
    case 'ignored': return `${remark.name}: "${quoted(remark.value)}" isn't a time, so it was ignored.`
    case 'ambiguous': return `${remark.name}: "${quoted(remark.value)}" could be seconds, milliseconds or a date in the past, so it was ignored.`
    case 'perhaps-milliseconds': return `${remark.name}: "${quoted(remark.value)}" was read as seconds; some servers mean milliseconds.`
    case 'cached': return `${remark.name}: a cache stored this response for a while, so its limits were ignored.`
    case 'over': return `The time in the ${remark.name} is already over.`
    case 'reader-clock': return `The response has no Date header, so the ${remark.name} was counted from your clock.`
    case 'cut': return `The ${remark.name} gives more than a year, which is probably a mistake; the wait was shortened to one year.`
    case 'latest': return `The ${remark.name} gives no time; the limit resets at the latest when the window of its policy ends.`
    case 'prose': return `The time is from a sentence ("${quoted(remark.words)}"), not from a field meant for programs.`
  }
}

const readings = {
  rounded: 'rounded up to whole seconds',
  duration: 'read as a duration',
  timestamp: 'read as a point in time',
  epoch: 'read as a Unix timestamp',
  duplicate: 'sent more than once, and the longest time was used',
} as const
