import type { Diagnosis, Match } from '../../engine/model.ts'
import { headline, headlineSentence } from '../../engine/wording.ts'
import { code, fence, link, prose } from './markdown-text.ts'
import { languageOf, responseText } from './response-text.ts'
import { planLine, requestLine, statusLine, sureMatch, timeOf, utc, verdictSentence, type Shareable } from './shareable.ts' // prettier-ignore

/**
 * A diagnosis as Markdown for a ticket: what to do first, then what it is, why, and the response itself. Whatever the response holds
 * stays text: no link, image, element or mention comes of it. What may be shared has been masked before; see `Shareable`.
 */
export function composeMarkdown(shared: Shareable): string {
  const { diagnosis, at, site } = shared
  const response = responseText(shared)
  const blocks = [
    `### ${title(diagnosis)}`,
    facts(shared).map(([name, value]) => `- **${name}:** ${value}`).join('\n'), // prettier-ignore
    section('What to do', diagnosis.act ? prose(diagnosis.act.text) : ''),
    fields(diagnosis),
    section('What happened', explanationOf(diagnosis).map(prose).join('\n\n')), // prettier-ignore
    section('Why this verdict', list([...diagnosis.retry.because, ...diagnosis.retry.caveats].map(prose))),
    section('How it was recognised', list((sureMatch(diagnosis)?.evidence ?? []).map(({ text }) => prose(text)))),
    section('Response, secrets masked', response.trim() === '' ? '' : fence(response, languageOf(response))),
    readBy(shared),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`

  function facts({ diagnosis: { facts, retry } }: Shareable): [name: string, value: string][] {
    const time = timeOf(shared)
    const rows: [string, string | null][] = [
      ['Verdict', prose(verdictSentence(diagnosis, at))],
      ['Decided by', prose(retry.decidedBy)],
      ['Retry plan', planOf(diagnosis)],
      ['API', apiOf(diagnosis, site)],
      ['Status', statusOf(diagnosis, site)],
      ['Code', codeOf(diagnosis, site)],
      ['Message', quoted(facts.message)],
      ['Request', quoted(requestLine(diagnosis))],
      ['Request id', quoted(facts.requestId)],
      [time.by === 'response' ? 'Sent' : 'Pasted', utc(time.at)],
    ]
    return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  }
}

/** What the engine says of an echo is done: it is masked. */
const explanationOf = ({ explanation }: Diagnosis): string[] =>
  explanation.flatMap(({ text }) => (text.endsWith('remove it before you share this.') ? [] : [text])).slice(0, 6)

const quoted = (value: string | null): string | null => (value === null || value === '' ? null : code(value))

const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n')

const section = (name: string, text: string): string => (text === '' ? '' : `**${name}**\n\n${text}`)

function title(diagnosis: Diagnosis): string {
  const { facts, response } = diagnosis
  const what = [response.status, facts.code && code(facts.code, 80)].filter(Boolean).join(' ') || 'A response'
  const best = sureMatch(diagnosis)
  return `${what}${best ? ` from ${prose(best.apiName)}` : ''}`
}

function planOf({ retry }: Diagnosis): string | null {
  if (!retry.byMethod) return planLine(retry)
  const { idempotent, other } = retry.byMethod
  const said = [
    ['GET, HEAD, PUT, DELETE', idempotent],
    ['POST, PATCH', other],
  ] as const
  return said.map(([methods, branch]) => `${methods}: ${planLine(branch) ?? prose(headlineSentence(headline(branch, 'failed')))}`).join('. ') // prettier-ignore
}

function apiOf(diagnosis: Diagnosis, site: string | null): string | null {
  const { origin, matches } = diagnosis
  const best = sureMatch(diagnosis)
  if (origin.kind === 'intermediary') return `not the API: ${prose(origin.name)} answered`
  if (best) return linkedTo(best, prose(best.apiName), site, `/apis/${best.api}/`)
  const names = [...new Set(matches.slice(0, 3).map(({ apiName }) => prose(apiName)))]
  return names.length === 0 ? null : `not sure: ${names.join(', ')}`
}

function codeOf(diagnosis: Diagnosis, site: string | null): string | null {
  const { code: sent } = diagnosis.facts
  const best = sureMatch(diagnosis)
  if (sent === null) return null
  return best?.by === 'code' ? linkedTo(best, code(sent, 120), site, best.url) : code(sent, 120)
}

/** Where no code says what it is, the status has a page that does. */
function statusOf(diagnosis: Diagnosis, site: string | null): string | null {
  const status = quoted(statusLine(diagnosis))
  const best = sureMatch(diagnosis)
  return status !== null && best?.by === 'status' ? linkedTo(best, status, site, best.url) : status
}

/** Words about a match, linked where the site has pages of its API. */
const linkedTo = ({ isOnlyRead }: Match, words: string, site: string | null, path: string) =>
  site === null || isOnlyRead ? words : link(words, site + path)

/** At most twenty: a ticket is read by people. */
function fields({ facts }: Diagnosis): string {
  const shown = facts.fields.slice(0, 20).map(({ path, message, code: rule }) => {
    const what = [message, rule].flatMap((text) => (text ? [code(text)] : [])).join(', ')
    return `${code(path || '(body)')}${what === '' ? '' : `: ${what}`}`
  })
  const left = facts.fields.length - shown.length
  return section('Fields at fault', list([...shown, ...(left > 0 ? [`… and ${left} more`] : [])]))
}

function readBy({ site, siteName, link: opens }: Shareable): string {
  if (site === null) return ''
  const home = link(prose(siteName), `${site}/`)
  return opens ? `${link('Open this response', opens)} in ${home}.` : `Read by ${home}.`
}
