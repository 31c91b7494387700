import type { Best } from '../best-match.ts'
import { challengeIn } from '../challenges.ts'
import { concurrencyLimit } from '../concurrency.ts'
import type { Advice, Facts, Json, Kind, Response, Sentence, Verdict } from '../model.ts'
import { sentenceAbout } from './fields-to-list.ts'
import { resolutionFor } from './resolution.ts'

/** What an act is based on. */
export interface Asked {
  retry: Pick<Advice, 'verdict' | 'actor'>
  kind: Kind
  best: Best | null
  facts: Facts
  response: Response
  json: Json | undefined
}

/**
 * What to do now, in one or two sentences, with the values of the response: the fields to fix, the scope to ask for, or the fix in the
 * table. `null` where the verdict is enough: a wait has its own time.
 */
export function actOf(asked: Asked): Sentence | null {
  const { retry, response } = asked
  const fewer = fewerAtOnce(asked)
  if (fewer) return { text: fewer, source: null }
  if (retry.verdict === 'none' || retry.verdict === 'wait') return null
  const resolution = resolutionOf(asked)
  if (resolution?.isFilled) return resolution.sentence
  const text = retry.verdict === 'fix' ? (fieldsToFix(asked.facts) ?? allowedMethods(response)) : scopeToAskFor(asked)
  return text === null ? (resolution?.sentence ?? null) : { text, source: null }
}

/** A row with another verdict than the response (a quota where the row has a limit) doesn't say what to do here. */
function resolutionOf({ best, retry, json, response }: Asked): { sentence: Sentence; isFilled: boolean } | null {
  if (!best) return null
  const { row, retry: rule } = best.entry
  if (rule && rule.verdict !== retry.verdict && !isAfterUnknownWait(rule.verdict, retry.verdict)) return null
  const resolution = resolutionFor(best.entry, json, response)
  return resolution && { sentence: { text: resolution.text, source: row || null }, isFilled: resolution.isFilled }
}

/** A wait without a time becomes a backoff. */
const isAfterUnknownWait = (ruled: Verdict, decided: Verdict) => ruled === 'wait' && decided === 'backoff'

function fieldsToFix({ fields }: Facts): string | null {
  const names = [...new Set(fields.map(({ path }) => path))].filter((path) => path !== '')
  const [name] = names
  if (name === undefined) return null
  if (names.length === 1) {
    const [only] = fields
    const what = only && fields.length === 1 && (only.message ?? only.code) ? sentenceAbout(only) : ''
    return what === '' || what.length > 160 ? `Fix \`${name}\`.` : `Fix \`${name}\`: ${what}`
  }
  const rest = names.length > 5 ? ` and ${names.length - 5} more` : ''
  return `Fix ${names.length} fields: ${names.slice(0, 5).map((path) => `\`${path}\``).join(', ')}${rest}.` // prettier-ignore
}

/** Waiting alone doesn't help with a limit on requests that run at once. A code in the API's table is explained by its row. */
function fewerAtOnce({ kind, retry, best, facts }: Asked): string | null {
  if (kind !== 'rate-limited' || (retry.verdict !== 'wait' && retry.verdict !== 'backoff')) return null
  const limit = concurrencyLimit(best?.match.by === 'code' ? null : facts.code, facts.message)
  if (limit === null) return null
  return `Lower your concurrency: ${limit.most === null ? 'run fewer requests at once' : `run at most ${limit.most} at once`}, then retry.`
}

/** RFC 9110, section 15.5.6: a 405 names the methods that the resource supports. */
function allowedMethods({ status, headers }: Response): string | null {
  const allowed = status === 405 && headers.find(([name]) => name === 'allow')?.[1]
  return allowed && allowed.length <= 80
    ? `Use a method that this resource supports: ${allowed
        .replaceAll('`', "'")
        .split(/\s*,\s*/)
        .map((method) => `\`${method}\``)
        .join(', ')}.`
    : null
}

/** RFC 6750, section 3: the challenge of an `insufficient_scope` may name the scopes that are needed. */
function scopeToAskFor({ retry, response }: Asked): string | null {
  const scope = challengeIn(response)?.scope
  if (!scope || scope.length > 160) return null
  const from = retry.actor === 'admin' ? 'Ask your administrator for' : 'Get a token with'
  const scopes = scope.trim().split(/\s+/)
  return `${from} the scope${scopes.length > 1 ? 's' : ''} ${scopes.map((one) => `\`${one.replaceAll('`', "'")}\``).join(', ')}.` // prettier-ignore
}
