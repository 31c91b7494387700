import type { Remark } from '../times/hint.ts'
import { quoted } from './phrases.ts'

/** A remark on how a value was read, in one sentence. */
// prettier-ignore
export function sayRemark(remark: Remark): string {
  switch (remark.is) {
    case 'not-standard': return `${remark.name}: "${quoted(remark.value)}" is not the standard's form; it was ${readings[remark.readAs]}.`
    case 'ignored': return `${remark.name}: "${quoted(remark.value)}" names no time and was left aside.`
    case 'ambiguous': return `${remark.name}: "${quoted(remark.value)}" may be seconds, milliseconds or an old date; it was not used.`
    case 'perhaps-milliseconds': return `${remark.name}: "${quoted(remark.value)}" was read as seconds; some servers mean milliseconds.`
    case 'cached': return `${remark.name}: a cache kept this response for a while, so its limits were left aside.`
    case 'over': return `The time that the ${remark.name} names is over already.`
    case 'reader-clock': return `The response has no Date header, so the ${remark.name} was counted from your clock.`
    case 'cut': return `The ${remark.name} names more than a year, which is hardly meant; it was cut to that.`
    case 'latest': return `The ${remark.name} leaves the time out; the window of its policy is the latest that the limit starts anew.`
    case 'prose': return `The time is read from a sentence ("${quoted(remark.words)}"), not from a field that is meant for programs.`
  }
}

const readings = {
  rounded: 'rounded up to whole seconds',
  duration: 'read as a duration',
  timestamp: 'read as a moment',
  epoch: 'read as a moment since 1970',
  duplicate: 'sent more than once, and the longest was taken',
} as const
