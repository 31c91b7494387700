import { leastToRely } from '../engine/best-match.ts'
import { isKeyHeader } from '../engine/advise/method.ts'
import type { Diagnosis, Jitter } from '../engine/model.ts'
import { headline } from '../engine/wording.ts'
import { CodeToCopy, useSnippets } from './CodeToCopy.tsx'
import { Evidence } from './Evidence.tsx'
import { FactsList } from './FactsList.tsx'
import { FieldTable } from './FieldTable.tsx'
import { Matches } from './Matches.tsx'
import { Parts } from './Parts.tsx'
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
  jitter: Jitter | null
  onJitter(jitter: Jitter): void
  /** Which of several answers in the paste is shown. */
  part: number
  onChoose(url: string): void
  onPart(part: number): void
}

/** The answer: verdict first, then what it is, why, and what else it could be. */
export function DiagnosisView(props: Props) {
  const snippets = useSnippets()
  const { diagnosis, hasPaste, notice, pastedAt, base, statusPages, request, jitter, part } = props
  const { onRequest, onJitter, onChoose, onPart } = props
  return (
    <section className="diagnosis" aria-label="Diagnosis">
      <p role="status" className="vh">
        {diagnosis ? announcement(diagnosis, pastedAt) : ''}
      </p>
      {notice && <p className="notice">{notice}</p>}
      {!diagnosis && !notice && <Empty isReading={hasPaste} />}
      {diagnosis && (
        <>
          <Parts parts={diagnosis.parts} chosen={part} onPart={onPart} />
          <Verdict diagnosis={diagnosis} pastedAt={pastedAt} />
          <RequestControls
            request={request}
            methodInPaste={request.method ? null : diagnosis.response.method}
            isKeyed={request.isKeyed ?? diagnosis.response.requestHeaders.some(([name]) => isKeyHeader(name))}
            onRequest={onRequest}
          />
          <Plan advice={diagnosis.retry} jitter={jitter} onJitter={onJitter} base={base} />
          <CodeToCopy diagnosis={diagnosis} jitter={jitter} snippets={snippets} />
          <FactsList diagnosis={diagnosis} base={base} statusPages={statusPages} />
          <FieldTable fields={diagnosis.facts.fields} />
          <Others others={diagnosis.facts.others} />
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
          <b>What it is</b>: which API answered, or what stood in front of it; the status, the code, the fields at
          fault.
        </li>
        <li>
          <b>Why</b>: in the words of that API’s own table, with the evidence marked in your paste.
        </li>
        <li>
          <b>Whether to try again</b>: never, fix, re-authenticate, wait, back off or find out first; when, and how
          often.
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

function Others({ others }: Pick<Diagnosis['facts'], 'others'>) {
  if (others.length === 0) return null
  return (
    <div className="others">
      <h3>More errors in the same body</h3>
      <ul>
        {others.slice(0, 20).map(({ code, message }, index) => (
          <li key={index}>
            {code && <code>{code}</code>} {message}
          </li>
        ))}
      </ul>
      {others.length > 20 && <p>… and {others.length - 20} more.</p>}
    </div>
  )
}

function announcement({ retry, matches, facts }: Diagnosis, pastedAt: number): string {
  const best = matches[0]
  const what = best && best.score >= leastToRely ? ` ${best.apiName}${facts.code ? `, ${facts.code}` : ''}.` : ''
  const { word, sentence } = headline(
    retry,
    Boolean(retry.waitSeconds) && retry.dueAt !== null && retry.dueAt <= pastedAt,
  )
  return `${word}${sentence && `: ${sentence}`}.${what}`
}
