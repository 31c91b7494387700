import { turn } from '../../budget.ts'
import { statusByReason } from '../http/reason-phrases.ts'
import { lastAttempt } from './attempts.ts'
import { rolesIn, type Role } from './expected-status.ts'
import { isLineNumber } from './line-numbers.ts'
import { statusRules } from './status-rules.ts'

/** A number in a text that may be the status of the response. Offsets are those of the text. */
export interface StatusCandidate {
  value: number
  start: number
  end: number
  /** Points for or against its being a status, from the text around it. */
  score: number
  /** The reason phrase after or before it. */
  reason: string | null
}

/**
 * Every free-standing number from 100 to 599 of a text, with what speaks for its being the status of a response: its own reason phrase, `HTTP`,
 * `status`, `code`, brackets, a method or address beside it; and against: `expected`, `exit`, `line`, `port`, a unit, a count, a
 * path, a date, a version. The best first: of equals the one that failed, then the first.
 */
export function statusCandidates(text: string): StatusCandidate[] {
  const found: StatusCandidate[] = []
  const roles = rolesIn(text)
  number.lastIndex = 0
  for (let match = number.exec(text); turn() && match !== null && found.length < most; match = number.exec(text)) {
    const [digits] = match
    const start = match.index
    // A chat or a build log makes links of single digits: `[4](https://…)03`.
    const linked = linkedDigits.exec(text.slice(start, start + 400))
    const value = Number(linked ? `${linked[1]}${linked[2]}` : digits)
    const end = start + (linked?.[0].length ?? digits.length)
    if (value < 100 || value > 599) continue
    found.push({ value, start, end, ...weigh(text, { start, end, value, role: roles.get(start) }) })
    number.lastIndex = end
  }
  return found.sort((a, b) => b.score - a.score || Number(b.value >= 400) - Number(a.value >= 400) || a.start - b.start)
}

/** The status that a text states, of several attempts the last; `null` if no number in it is surely one. */
export function statusIn(text: string): StatusCandidate | null {
  const sure = statusCandidates(text).filter(({ score }) => score >= leastToBeSure)
  const best = sure.find(({ value }) => value >= 400) ?? sure[0]
  return best
    ? lastAttempt(
        text,
        sure.sort((a, b) => a.start - b.start),
        best,
      )
    : null
}

const leastToBeSure = 4
const most = 500

/** Three digits that no longer number, word, path or decimal is made of; `500ing` and IIS's `500.30` count as 500. */
const number =
  /(?<![\w.#$€£%+~^-]|[\d\]],|\d[:/])(?:[1-5]\d\d(?![\w%°€]|[.,:/]\d|-\d)|[45]\d\d(?=['’]?(?:ing|ed|s)\b|\.\d{1,2} - [A-Z])|(?<=\bHTTP Error )[1-5]\d\d(?=\.\d)|\d(?=\]\())|(?<=\b[Ee])[1-5]\d\d(?!\w)/g
const linkedDigits = /^(\d)\]\([^)\s]{1,300}\)(\d\d)(?!\w)/

const reasons = [...statusByReason.keys()]
  .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .sort((a, b) => b.length - a.length)
const reasonBehind = new RegExp(
  `^["'\`]?[\\]):,]{0,2}[\\s:(\\[{<"'\`–—-]{0,6}(?:[1-5]\\d\\d )?(?:message=|reason=|reason phrase\\]? ?)?["'\`]?(${reasons.join('|')})\\b`,
  'i',
)

interface Place {
  start: number
  end: number
  value: number
  role: Role | undefined
}

function weigh(text: string, { start, end, value, role }: Place): { score: number; reason: string | null } {
  const before = text.slice(Math.max(0, start - 320), start)
  const behind = text.slice(end, end + 80)
  const named = reasonBehind.exec(behind)?.[1] ?? null
  const own = named !== null && statusByReason.get(named.toLowerCase()) === value
  let score = own ? 8 : 0
  if (!own) score += reasonBefore(before, value) ? 5 : 0
  for (const rule of statusRules) {
    if (own && rule.isOfCount) continue
    if ((rule.before?.test(before) ?? true) && (rule.behind?.test(behind) ?? true)) score += rule.points
  }
  if (role === 'actual') score = Math.max(score, 0) + 9
  if (role === 'expected') score -= 12
  if (!own && isLineNumber(text, start, end)) score -= 12
  if (value >= 400) score += 2
  // What errors have below 200 are numbers of the operating system: `(111: Connection refused)`.
  else score -= value < 200 && !/HTTP\/\d(?:\.\d)?\s$/.test(before) ? 12 : 1
  return { score, reason: own ? named : null }
}

/** "Too Many Requests (429)", "Forbidden: 403". */
function reasonBefore(before: string, value: number): boolean {
  const words = /([A-Za-z][A-Za-z' -]{2,40})["']?[\s:([-]{1,4}$/
    .exec(before.slice(-60))?.[1]
    ?.replace(/[ -]{1,9}$/, '')
    .toLowerCase()
  if (words === undefined) return false
  return [...statusByReason].some(([reason, status]) => status === value && words.endsWith(reason))
}
