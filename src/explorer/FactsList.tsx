import type { ReactNode } from 'react'
import { leastToRely } from '../engine/best-match.ts'
import type { Diagnosis } from '../engine/model.ts'
import { CopyButton } from './CopyButton.tsx'

interface Props {
  diagnosis: Diagnosis
  base: string
  /** Statuses that have a page. */
  statusPages: number[]
}

/** What the response is and says of itself, one fact a row, each with its link. */
export function FactsList({ diagnosis, base, statusPages }: Props) {
  const { response, origin, envelope, facts, matches, kind } = diagnosis
  const best = matches.find(({ score }) => score >= leastToRely) ?? null
  const rows: [string, ReactNode][] = [
    [
      'Answered by',
      origin.kind === 'intermediary' ? <b>{origin.name}</b> : origin.kind === 'api' ? 'the API itself' : 'unknown',
    ],
    [
      'API',
      best ? (
        <a href={`${base}/apis/${best.api}/`}>{best.apiName}</a>
      ) : matches.length > 0 ? (
        'not sure: see the candidates above'
      ) : (
        'none of those described here'
      ),
    ],
    [
      'Code',
      facts.code &&
        (best?.by === 'code' ? (
          <a href={`${base}${best.url}`}>
            <code>{facts.code}</code>
          </a>
        ) : (
          <code>{facts.code}</code>
        )),
    ],
    [
      'Status',
      response.status !== null && (
        <Status response={response} base={base} hasPage={statusPages.includes(response.status)} />
      ),
    ],
    ['Kind', kind],
    [
      'Envelope',
      envelope ? (
        <a href={`${base}/envelopes/${envelope.id}/`}>{envelope.name}</a>
      ) : response.body ? (
        'none known; read by common names'
      ) : null,
    ],
    ['Message', facts.message && <q>{facts.message}</q>],
    [
      'Request id',
      facts.requestId && (
        <>
          <code>{facts.requestId}</code> <CopyButton text={facts.requestId} what="the request id" />
        </>
      ),
    ],
    ['Its own link', facts.docUrl && <code>{facts.docUrl}</code>],
  ]
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const statusNotes = {
  'status-line': '',
  text: ', read from the text around the body',
  body: ', as the body says',
  code: ', concluded from the code or envelope',
}

function Status({ response, base, hasPage }: { response: Diagnosis['response']; base: string; hasPage: boolean }) {
  const { status, reason, statusFrom } = response
  const shown = <span className={`st s${String(status)[0]}`}>{status}</span>
  return (
    <>
      {hasPage ? <a href={`${base}/status/${status}/`}>{shown}</a> : shown}
      {reason && ` ${reason}`}
      {statusFrom && statusNotes[statusFrom]}
    </>
  )
}
