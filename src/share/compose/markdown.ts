import type { Diagnosis, Match } from '../../engine/model.ts'
import { headline, headlineSentence, methods } from '../../engine/wording.ts'
import { matchesToName } from '../../engine/sureness.ts'
import { code, fence, link, prose } from './markdown-text.ts'
import { languageOf, responseText } from './response-text.ts'
import { planLine, requestLine, statusLine, sureMatch, timeOf, utc, verdictSentence, type Shareable } from './shareable.ts' // prettier-ignore

/**
 * A diagnosis as Markdown for a ticket: what to do first, then what the error is, why, and the response. Everything from the response stays
 * text: it can't become a link, image, element or mention. Its input is already masked; see `Shareable`.
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
    section('How it was recognized', list((sureMatch(diagnosis)?.evidence ?? []).map(({ text }) => prose(text)))),
    section('Response, with secrets masked', response.trim() === '' ? '' : fence(response, languageOf(response))),
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
      ['Request ID', quoted(facts.requestId)],
      [time.by === 'response' ? 'Sent' : 'Pasted', utc(time.at)],
    ]
    return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  }
}

/** Leaves out advice to remove echoed values: they are masked here. */
const explanationOf = ({ explanation }: Diagnosis): string[] =>
  explanation.flatMap(({ text }) => (/remove it before you shar/.test(text) ? [] : [text])).slice(0, 6)

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
    [methods.idempotent, idempotent],
    [methods.other, other],
  ] as const
  return said.map(([names, branch]) => `${names}: ${planLine(branch) ?? prose(headlineSentence(headline(branch, 'failed')))}`).join('. ') // prettier-ignore
}

function apiOf(diagnosis: Diagnosis, site: string | null): string | null {
  const { origin } = diagnosis
  const best = sureMatch(diagnosis)
  if (origin.kind === 'intermediary') return `not the API: ${prose(origin.name)} responded`
  if (best) return linkedTo(best, prose(best.apiName), site, `/apis/${best.api}/`)
  const names = [
    ...new Set(
      matchesToName(diagnosis)
        .slice(0, 3)
        .map(({ apiName }) => prose(apiName)),
    ),
  ]
  return names.length === 0 ? null : `possibly ${names.join(', ')}`
}

function codeOf(diagnosis: Diagnosis, site: string | null): string | null {
  const { code: sent } = diagnosis.facts
  const best = sureMatch(diagnosis)
  if (sent === null) return null
  return best?.by === 'code' ? linkedTo(best, code(sent, 120), site, best.url) : code(sent, 120)
}

/** Without an error code, the status links to its page. */
function statusOf(diagnosis: Diagnosis, site: string | null): string | null {
  const status = quoted(statusLine(diagnosis))
  const best = sureMatch(diagnosis)
  return status !== null && best?.by === 'status' ? linkedTo(best, status, site, best.url) : status
}

/** Words about a match, linked if the site has pages for its API. */
const linkedTo = ({ isOnlyRead }: Match, words: string, site: string | null, path: string) =>
  site === null || isOnlyRead ? words : link(words, site + path)

/** At most 20, to keep the ticket readable. */
function fields({ facts }: Diagnosis): string {
  const shown = facts.fields.slice(0, 20).map(({ path, message, code: rule }) => {
    const what = [message, rule].flatMap((text) => (text ? [code(text)] : [])).join(', ')
    return `${code(path || '(body)')}${what === '' ? '' : `: ${what}`}`
  })
  const left = facts.fields.length - shown.length
  return section('Fields to fix', list([...shown, ...(left > 0 ? [`… and ${left} more`] : [])]))
}

function readBy({ site, siteName, link: opens }: Shareable): string {
  if (site === null) return ''
  const home = link(prose(siteName), `${site}/`)
  return opens ? `${link('Open this response', opens)} in ${home}.` : `Diagnosed by ${home}.`
}
