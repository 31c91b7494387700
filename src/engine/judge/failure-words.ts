import { turn } from '../budget.ts'
import type { Span } from '../model.ts'

/**
 * Where a text first says, in any way, that something failed: a word of failure, a class of exceptions, the name of a system error; else
 * `null`. Only the first 64 kB are searched. "0 errors", "no error", `error: null`, `"errors": []`, and names of files and headers don't count.
 */
export function findFailureWord(paste: string): Span | null {
  const text = paste.slice(0, reach)
  const places = [words, names].map((pattern) => firstOf(pattern, text)).filter((place) => place !== null)
  return places.sort(([a], [b]) => a - b)[0] ?? null
}

function firstOf(pattern: RegExp, text: string): Span | null {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); turn() && match !== null; match = pattern.exec(text)) {
    const start = match.index
    const end = start + match[0].length
    if (!denied.test(text.slice(Math.max(0, start - 24), start)) && !empty.test(text.slice(end, end + 24)))
      return [start, end]
  }
  return null
}

const reach = 64 * 1024

/** In any case. */
const words = new RegExp(
  [
    String.raw`\b(?:[A-Z]\w{0,60})?(?:Error|Exception|Fault|Failure)s?\b`,
    String.raw`\b(?:errors?|exceptions?|fail(?:ed|ure|ures|s)?|fatal|panic(?:ked)?|denied|refused|rejected|forbidden|unauthori[sz]ed|unauthenticated|invalid|unable to|can(?:no|['’]| no)t|could(?: not|n['’]t)|timed[ -]?out|abort(?:ed|ing)?|crash(?:ed)?|exceeded|expired|missing|unsupported|unavailable|unreachable|unexpected|not (?:found|configured|running|initiali[sz]ed|allowed|permitted|authori[sz]ed|supported|available|valid|accepted)|does not exist|no such|too many|rate.?limit(?:ed)?|throttl(?:ed|ing)|declined|blocked|conflict|bad (?:request|gateway|credentials)|traceback|went wrong|terminated|disconnected|must (?:be|not)|is required|reset by peer)\b`,
  ].join('|'),
  'gi',
)

/** Case-sensitive: other words begin with an E too. */
const names = /\bERR!|\bE: |\bE[A-Z]{4,14}\b(?=[\s:,)'"]|$)|\bnet::ERR_/g

/** What negates the word. */
const denied = /(?:\b0|\bno|\bnot an?|\bwithout(?: any)?|\bzero|\bnever|[\w-]-|\/|x-)\s{0,2}["']?$/i
const empty =
  /^(?:["']?\s{0,3}[:=]\s{0,3}["']?(?:null|none|nil|undefined|false|0|no|\[\s?\]|\{\s?\}|["']{2}|,)(?![\w.])|s?\.(?:log|txt|html?|js|ts|py|json|php)\b|[-/]|\(s\): 0)/i
