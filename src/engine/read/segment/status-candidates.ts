import { turn } from '../../budget.ts'
import { methodNames } from '../http/methods.ts'
import { statusByReason } from '../http/reason-phrases.ts'

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
  number.lastIndex = 0
  for (let match = number.exec(text); turn() && match !== null && found.length < most; match = number.exec(text)) {
    const [digits] = match
    const start = match.index
    // A chat or a build log makes links of single digits: `[4](https://…)03`.
    const linked = linkedDigits.exec(text.slice(start, start + 400))
    const value = Number(linked ? `${linked[1]}${linked[2]}` : digits)
    const end = start + (linked?.[0].length ?? digits.length)
    if (value < 100 || value > 599) continue
    found.push({ value, start, end, ...weigh(text, start, end, value) })
    number.lastIndex = end
  }
  return found.sort((a, b) => b.score - a.score || Number(b.value >= 400) - Number(a.value >= 400) || a.start - b.start)
}

/** The status that a text states; `null` if no number in it is surely one. */
export function statusIn(text: string): StatusCandidate | null {
  const [best] = statusCandidates(text)
  return best && best.score >= leastToBeSure ? best : null
}

const leastToBeSure = 4
const most = 500

/** Three digits that no longer number, word, path or decimal is made of. */
const number =
  /(?<![\w.#$€£%+~^-]|[\d\]],|\d[:/])(?:[1-5]\d\d(?![\w%°€]|[.,:/]\d|-\d)|\d(?=\]\())|(?<=\b[Ee])[1-5]\d\d(?!\w)/g
const linkedDigits = /^(\d)\]\([^)\s]{1,300}\)(\d\d)(?!\w)/

const reasons = [...statusByReason.keys()]
  .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .sort((a, b) => b.length - a.length)
const reasonBehind = new RegExp(
  `^["'\`]?[\\]):,]{0,2}[\\s:(\\[{<"'\`–—-]{0,6}(?:[1-5]\\d\\d )?(?:message=|reason=|reason phrase\\]? ?)?["'\`]?(${reasons.join('|')})\\b`,
  'i',
)

interface Rule {
  points: number
  /** Looked for in the 60 characters before the number, at their end. */
  before?: RegExp
  /** Looked for in the 80 characters after it, at their start. */
  behind?: RegExp
}

/** Each rule counts once. */
const rules: readonly Rule[] = [
  { points: 9, before: /\bHTTP\/\d(?:\.\d)?["']?\s{1,3}$/i },
  {
    points: 7,
    before: /\bHTTP(?:[ _-]?(?:status|error|response|code|exception)){0,6}(?: code)?["'\]]?[\s:=([#-]{1,4}$/i,
  },
  {
    points: 7,
    before:
      /(?<![a-z])(?:http)?_?(?:response)?[ ._-]?(?:status|statut)(?:[ ._-]?(?:code|line))?["'`\]]?\s{0,3}(?:[:=]{1,2}>?|is|was|of|,|->|\|)?\s{0,3}["'`([]?$/i,
  },
  { points: 6, before: /\bstatus[ _-]?code\b[^\n\d:]{0,60}: $/i },
  { points: 6, before: /Status(?:Code)?["'\]]?\s{0,2}(?:[:=]>?|is|of)?\s{0,2}["'([]?$/ },
  {
    points: 5,
    before:
      /(?<![a-z])(?:http|error|response|return|resp|res)[ _-]?code["'`\]]?\s{0,3}(?:[:=]{1,2}>?|is:?|was:?|of)?\s{0,3}["'`([]?$/i,
  },
  { points: 4, before: /\b(?:code|Code)["'`\]]?\s{0,2}(?:[:=]>?|is:?|was:?|of)?\s{0,2}["'`([]?E?$/ },
  {
    points: 5,
    before:
      /\b(?:failed|responded|replied|returned|returns|returning|got|get|gets|getting|gives|throws|received|resulted in|threw|gave|answered|sent)\b(?:(?: back)? (?:with|by|an?|the|status|code|error|response|http|unexpected)){0,5}:? ?["'`([]?$/i,
  },
  {
    points: 5,
    before:
      /\b(?:instead of|but (?:got|was|received|found|is)|(?:got|was|received|found|actual|Actual):?) {1,3}["'`(]?$/i,
  },
  {
    points: 5,
    before:
      /[a-z](?:Error|Exception|Fault|Failure|ERR!|Unauthorized|Forbidden|NotFound|error)\d?[\])"']?[\s:=([-]{1,4}$/,
  },
  {
    points: 4,
    before: /\b(?:error|err|ERR!|failure|fehler|erreur|exception|failed)\b[\s:=([#-]{1,4}(?:[Ee](?=$))?$/i,
  },
  { points: 4, before: /\bError [a-z]+(?: [a-z]+){0,3}: {0,2}["'([]?$/ },
  {
    points: 5,
    before: new RegExp(
      `(?<![A-Za-z])(?:${methodNames})\\b["'\\]]?(?: {0,2}\\S{1,300})?(?: HTTP/\\d(?:\\.\\d)?)?["']?\\s{1,4}[(\\[]?$`,
    ),
  },
  {
    points: 5,
    behind: new RegExp(`^["')\\]]{0,2}[\\s:,-]{1,3}(?:error )?(?:for |on )?["'(\\[]?(?:${methodNames})\\b`),
  },
  {
    points: 5,
    before:
      /(?:https?:\/\/|\/)\S{1,200}["')\]>]{0,2}[\s:=,|–—-]{1,4}(?:returned |responded |failed |with |status |code |error |-> |=> |→ ){0,3}[([]?$/,
  },
  { points: 3, before: /[([{<]$/, behind: /^[)\]}>]/ },
  { points: 2, before: /[([{<]$/, behind: /^[\s:,]/ },
  { points: 6, before: /<(?:Response|HTTPError|HttpError)\b[^<>\d]{0,20}$/ },
  { points: 4, before: /^\s{0,4}(?:[<>*|] ){0,2}$/, behind: /^\s*(?:[:,-]|$|\n)/ },
  { points: 6, before: /(?:^|\n)[ \t]{0,8}(?:\d{1,4} )?< $/, behind: /^\s*(?:\r?\n|$)/ },
  { points: 3, before: /(?:^|\n)[^\n]{0,60}: $/, behind: /^: / },
  { points: 2, behind: /^ (?:Client|Server) Error\b/i },
  { points: 4, behind: /^ \((?:null|[A-Z])/ },
  { points: 3, behind: /^ (?:null|""|error|errors|response|responses|status)\b/i },
  {
    points: 3,
    behind:
      /^[ :-]{1,3}(?:[A-Z][a-z]+ ){0,2}(?:exceeded|denied|forbidden|unauthorized|invalid|failed|missing|not |quota|rate)/i,
  },
  {
    points: 2,
    behind: /^ \d{1,5}(?:ms|s)?\b/,
    before: new RegExp(`(?:${methodNames}) \\S{1,300} (?:HTTP/\\d\\S{0,3} )?$`),
  },
  { points: 3, before: /^[\s"'`]{0,4}$/, behind: /^(?:\s|$)/ },
  { points: 4, before: /(?:^|[\s.:(])[A-Z][a-z]+[A-Z]\w*["')\]]?: {1,2}$/ },
  { points: 6, before: /HTTP[A-Z]\w{2,40}(?: |:|\(){1,2}$/ },
  { points: 12, before: /\b[A-Z]+_[A-Z_]{2,30}\/$/ },
  { points: 5, before: /\[(?:code|status(?:_?code)?)[^\]\n]{0,90}\] => $/i },
  { points: 4, before: /^\s*[[({]{1,2}["']?$/, behind: /^["']?,/ },
  // Against.
  {
    points: -9,
    before:
      /\b(?:expect(?:ed|s|ing)?|want(?:ed)?|wanted|should (?:be|return|have)|must be|assert(?:ed)?)\b(?:(?: (?:an?|the|to|be|status|code|http|response|statusCode|with|of|get|receive|equal))|[:=('"]){0,9}\s{0,3}["'(]?$/i,
  },
  { points: -6, behind: /^["'`)]?,? (?:expected|was expected|but (?:got|was|received))/i },
  { points: -7, before: /\bfailed to (?:get|receive) an? $/i },
  { points: -7, before: /\b(?:not|isn['’]t|wasn['’]t|no|non|than|!=|<>|>=?|<=?|between|and not)\s{1,2}[("'[]?$/i },
  {
    points: -9,
    before:
      /\b(?:exit(?:ed)?|signal|errno|os error|return value|process)\b(?:[ _-]?(?:status|code|with|value|code:|is|of|was)){0,4}[\s:=(]{0,4}$/i,
  },
  {
    points: -9,
    before:
      /\b(?:line|lines|row|col(?:umn)?|char(?:acter)?|position|pos|offset|byte|port|pid|page|step|chapter|version|v|build|issue|pr|size|length|limit|max(?:imum)?|min(?:imum)?|timeout|after|within|every|took|over|up to|at least|at most|uid|gid|id|count|total|retries|attempt|thread|worker|job|run|seed|index|item|node|section|sqlstate|ora|fd)["'\]]?[\s:=#(]{1,3}["']?$/i,
  },
  {
    points: -9,
    behind:
      /^ ?(?:ms|s|sec|secs|seconds?|minutes?|mins?|hours?|hrs?|days?|[KMGT]i?B|[kmg]b|bytes?|px|items?|rows?|records?|files?|lines?|times|tokens?|requests?|users?|more|entries|packages?|objects?|chars?|characters?|retries|attempts|messages|points|credits|percent|tests?|per|x \d)\b(?![=:])/i,
  },
  { points: -8, before: /(?:[\w-]\/|[A-Za-z]:|\\|@|[?&]\w{1,30}=)$/ },
  { points: -6, before: /\.\w{1,4}:\d{0,6}$|\.[a-z]{2,5}:$/ },
  { points: -4, before: /\bContent-Length: $/i },
]

function weigh(text: string, start: number, end: number, value: number): { score: number; reason: string | null } {
  const before = text.slice(Math.max(0, start - 320), start)
  const behind = text.slice(end, end + 80)
  const named = reasonBehind.exec(behind)?.[1] ?? null
  const own = named !== null && statusByReason.get(named.toLowerCase()) === value
  let score = own ? 8 : 0
  if (!own) score += reasonBefore(before, value) ? 5 : 0
  for (const rule of rules) {
    if ((rule.before?.test(before) ?? true) && (rule.behind?.test(behind) ?? true)) score += rule.points
  }
  if (value >= 400) score += 2
  else score -= 1
  return { score, reason: own ? named : null }
}

/** "Too Many Requests (429)", "Forbidden: 403". */
function reasonBefore(before: string, value: number): boolean {
  const words = /([A-Za-z][A-Za-z' -]{2,40})["']?[\s:([-]{1,4}$/.exec(before.slice(-60))?.[1]?.trim().toLowerCase()
  if (words === undefined) return false
  return [...statusByReason].some(([reason, status]) => status === value && words.endsWith(reason))
}
