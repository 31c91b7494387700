import type { Diagnosis } from '../../engine/model.ts'
import { headline, headlineSentence } from '../../engine/wording.ts'
import { cut, inLine } from './seen.ts'
import { requestLine, statusLine, sureMatch, timeOf, utc, type Shareable } from './shareable.ts'

/**
 * Plain text for the support of an API: what failed and when, the id by which they find it, what was tried, and what is asked.
 * What may be shared has been masked before; see `Shareable`.
 */
export function composeSupportText(shared: Shareable): string {
  const { diagnosis } = shared
  const { facts, origin } = diagnosis
  const time = timeOf(shared)
  const rows: [name: string, value: string | null][] = [
    [time.by === 'response' ? 'When' : 'When (read)', utc(time.at)],
    ['Request', requestLine(diagnosis)],
    ['Status', statusLine(diagnosis)],
    ['Answered by', origin.kind === 'intermediary' ? `${origin.name}, not the API itself` : null],
    ['Code', facts.code],
    ['Message', facts.message],
    ['Fields', fieldsOf(diagnosis)],
    ['Request id', facts.requestId ?? 'none in the response'],
  ]
  const known = rows.flatMap(([name, value]) => (value === null ? [] : [`${`${name}:`.padEnd(13)}${line(value)}`]))
  return `Hello,

a request to ${apiOf(diagnosis)} failed:

${known.join('\n')}

We sent it and read the answer as: ${sentenceOf(diagnosis)}.

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
    .map(({ path, message, code }) => `${path || 'body'}: ${message ?? code ?? 'at fault'}`)
  return [...shown, ...(fields.length > 8 ? [`and ${fields.length - 8} more`] : [])].join('; ')
}

/** What only who runs the API can answer: it follows from what is to be done. */
function question({ retry, origin, kind }: Diagnosis): string {
  if (kind === 'quota-exhausted')
    return 'How much is left of our quota, and when is it renewed or how can it be raised?'
  if (origin.kind === 'intermediary') return 'Did this request reach the API, and was it carried out? Is this known, and until when does it last?' // prettier-ignore
  return questions[retry.verdict]
}

const questions = {
  never: 'Why is this request refused, and what has to change, on our side or yours, for it to be accepted?',
  fix: 'What exactly is wrong with this request, and what would be accepted instead?',
  reauth: 'Why are these credentials not accepted: have they expired, been revoked, or do they lack a right?',
  wait: 'Which limit does this count against, what is it for our account, and can it be raised?',
  backoff: 'Is this a known failure, and until when does it last? Was this request carried out?',
  reconcile: 'Was this request carried out, in whole or in part? We will not send it again before we know.',
  none: 'What does this response mean, and what are we to do?',
} as const satisfies Record<Diagnosis['retry']['verdict'], string>
