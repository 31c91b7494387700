import type { AdviceInput } from '../advice-input.ts'
import { waitInText } from '../times/message-hint.ts'
import type { Signs } from './signs.ts'

/** How long the time is that a limit counts in, and what says so. */
export interface LimitWindow {
  /** `short`: up to an hour, so a wait fixes it. `day`: a day or longer. */
  is: 'short' | 'day'
  words: string
}

/**
 * The window of a limit, from codes (`GenerateRequestsPerMinutePerProject`), sentences ("limit 'Queries per day'") and a wait of less than an
 * hour that the response asks for. `null` if nothing says, or if it names two limits. A wait doesn't count beside a limit of a day: it is from
 * the limiter, which doesn't know the quota (Google's RetryInfo).
 */
export function limitWindow({ message, printed }: AdviceInput, { codes, prose }: Signs): LimitWindow | null {
  const texts = [...codes, prose, printed ?? '']
  const find = (pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[0]).find((words) => words !== undefined)
  const day = find(days)
  const short = find(shorts)
  if (day !== undefined) return short === undefined ? { is: 'day', words: day } : null
  if (short !== undefined) return { is: 'short', words: short }
  const wait = waitInText(message ?? '') ?? waitInText(printed ?? '')
  return wait && wait.seconds < 3600 ? { is: 'short', words: wait.words } : null
}

/** In words and in codes: "per minute", `per_minute`, `PerMinute`. */
const per = String.raw`(?:[a-z]P|\b[Pp]|_[Pp]|\bP|_P)(?:er|ER)[ _]?(?:\d{1,4} ?)?`
const shorts = new RegExp(
  String.raw`${per}(?:[Ss]econd|[Mm]in(?:ute)?|[Hh]our|SECOND|MINUTE|HOUR)|\d\/(?:s|sec|min|second|minute|hour|h)\b`,
)
const days = new RegExp(
  String.raw`${per}(?:[Dd]ay|[Ww]eek|[Mm]onth|DAY|WEEK|MONTH)|\b(?:[Dd]ai|[Mm]onth)ly\b|\d\/(?:day|month)\b|\b(?:for|in) (?:one day|24 hours)\b`,
)
