import type { Diagnosis } from '../engine/model.ts'
import { verdictSentence, verdictWords } from '../engine/wording.ts'
import { Evidence } from './Evidence.tsx'
import { FactsList } from './FactsList.tsx'
import { FieldTable } from './FieldTable.tsx'
import { Matches } from './Matches.tsx'
import { Plan } from './Plan.tsx'
import { RequestControls, type Request } from './RequestControls.tsx'
import { Rich } from './Rich.tsx'
import { Verdict } from './Verdict.tsx'

interface Props {
  diagnosis: Diagnosis | null
  hasPaste: boolean
  /** Something the reader must know that is no diagnosis: a damaged link, tables that did not load. */
  notice: string | null
  /** The reader's clock when the paste arrived, in milliseconds. */
  pastedAt: number
  base: string
  /** Statuses that have a page. */
  statusPages: number[]
  request: Request
  onRequest(request: Request): void
  onChoose(url: string): void
}

/** The answer: verdict first, then what it is, why, and what else it could be. */
export function DiagnosisView({ diagnosis, hasPaste, notice, pastedAt, base, statusPages, request, onRequest, onChoose }: Props) {
  return (
    <section className="diagnosis" aria-label="Diagnosis">
      <p role="status" className="vh">
        {diagnosis ? announcement(diagnosis) : ''}
      </p>
      {notice && <p className="notice">{notice}</p>}
      {!diagnosis && !notice && <Empty isReading={hasPaste} />}
      {diagnosis && (
        <>
          <Verdict diagnosis={diagnosis} pastedAt={pastedAt} />
          <RequestControls request={request} methodInPaste={request.method ? null : diagnosis.response.method} onRequest={onRequest} />
          <Plan advice={diagnosis.retry} />
          <FactsList diagnosis={diagnosis} base={base} statusPages={statusPages} />
          <FieldTable fields={diagnosis.facts.fields} />
          <Explanation diagnosis={diagnosis} base={base} />
          <Matches matches={diagnosis.matches} base={base} onChoose={onChoose} />
          <Evidence diagnosis={diagnosis} />
        </>
      )}
    </section>
  )
}

function Empty({ isReading }: { isReading: boolean }) {
  if (isReading) return <p className="empty">Reading …</p>
  return (
    <div className="empty">
      <p>The diagnosis appears here as you paste:</p>
      <ul>
        <li>
          <b>What it is</b>: which API answered, or what stood in front of it; the status, the code, the fields at fault.
        </li>
        <li>
          <b>Why</b>: in the words of that API’s own table, with the evidence marked in your paste.
        </li>
        <li>
          <b>Whether to try again</b>: never, fix, re-authenticate, wait, back off or find out first; when, and how often.
        </li>
      </ul>
    </div>
  )
}

function Explanation({ diagnosis: { explanation }, base }: { diagnosis: Diagnosis; base: string }) {
  if (explanation.length === 0) return null
  return (
    <div className="explanation">
      <h3>What happened</h3>
      {explanation.map(({ text, source }, index) => (
        <p key={index}>
          <Rich text={text} />
          {source && source !== explanation[index + 1]?.source && (
            <>
              {' '}
              <a className="source" href={source.startsWith('/') ? `${base}${source}` : source}>
                source
              </a>
            </>
          )}
        </p>
      ))}
    </div>
  )
}

function announcement({ retry, matches, facts }: Diagnosis): string {
  const best = matches[0]
  const what = best && best.score >= 0.4 ? ` ${best.apiName}${facts.code ? `, ${facts.code}` : ''}.` : ''
  return `${verdictWords[retry.verdict]}${verdictSentence(retry) ? `: ${verdictSentence(retry)}` : ''}.${what}`
}
