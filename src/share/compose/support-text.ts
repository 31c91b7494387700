import type { Diagnosis } from '../../engine/model.ts'
import { headline, headlineSentence } from '../../engine/wording.ts'
import { cut, inLine } from './seen.ts'
import { requestLine, statusLine, sureMatch, timeOf, utc, type Shareable } from './shareable.ts'

/**
 * Plain text for the support team of an API: what failed and when, the request ID, the diagnosis, and a question. Its input is already
 * masked; see `Shareable`.
 */
export function composeSupportText(shared: Shareable): string {
  const { diagnosis } = shared
  const { facts, origin } = diagnosis
  const time = timeOf(shared)
  const rows: [name: string, value: string | null][] = [
    [time.by === 'response' ? 'Sent' : 'Pasted', utc(time.at)],
    ['Request', requestLine(diagnosis)],
    ['Status', statusLine(diagnosis)],
    ['Sent by', origin.kind === 'intermediary' ? `${origin.name}, not the API itself` : null],
    ['Code', facts.code],
    ['Message', facts.message],
    ['Fields', fieldsOf(diagnosis)],
    ['Request ID', facts.requestId ?? 'none in the response'],
  ]
  const known = rows.flatMap(([name, value]) => (value === null ? [] : [`${`${name}:`.padEnd(13)}${line(value)}`]))
  return `Hello,

A request to ${apiOf(diagnosis)} failed:

${known.join('\n')}

Our diagnosis: ${sentenceOf(diagnosis)}.

Our question: ${question(diagnosis)}
`
}

const line = (text: string) => cut(inLine(text), 400)

const sentenceOf = ({ outcome, retry }: Diagnosis) =>
  line(headlineSentence(headline(retry, outcome)).replaceAll('`', ''))

const apiOf = (diagnosis: Diagnosis) => {
  const best = sureMatch(diagnosis)
  return best ? `${/ APIs?$/.test(best.apiName) ? 'the ' : ''}${line(best.apiName)}` : 'your API'
}

function fieldsOf({ facts: { fields } }: Diagnosis): string | null {
  if (fields.length === 0) return null
  const shown = fields
    .slice(0, 8)
    .map(({ path, message, code }) => `${path || 'body'}: ${message ?? code ?? 'invalid'}`)
  return [...shown, ...(fields.length > 8 ? [`and ${fields.length - 8} more`] : [])].join('; ')
}

/** A question that only the API provider can answer, by verdict. */
function question({ retry, origin, kind }: Diagnosis): string {
  if (kind === 'quota-exhausted') return 'How much of our quota is left, when does it reset, and can it be raised?'
  if (origin.kind === 'intermediary') return 'Did this request reach the API, and was it applied? Is this a known problem, and when will it be resolved?' // prettier-ignore
  return questions[retry.verdict]
}

const questions = {
  never: 'Why is this request rejected, and what has to change, on our side or yours, for it to be accepted?',
  fix: 'What exactly is wrong with this request, and what would be accepted instead?',
  reauth: 'Why are these credentials rejected: have they expired, been revoked, or do they lack a permission?',
  wait: 'Which limit did this request exceed, what is that limit for our account, and can it be raised?',
  backoff: 'Is this a known problem, and when will it be resolved? Was this request applied?',
  reconcile: "Was this request applied, in whole or in part? We won't send it again until we know.",
  none: 'What does this response mean, and what should we do?',
} as const satisfies Record<Diagnosis['retry']['verdict'], string>
