import type { ReactNode } from 'react'
import { leastToBeSure, leastToRely } from '../engine/sureness.ts'
import type { Diagnosis } from '../engine/model.ts'
import { visible } from '../visible/characters.ts'
import { linksIn } from '../visible/links.ts'
import { CopyButton } from './CopyButton.tsx'
import { PastedLink } from './PastedLink.tsx'
import { Literal, Shown } from './Shown.tsx'

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
  const links = linksIn([facts.message, ...facts.fields.map(({ message }) => message)]).filter(
    (text) => text !== facts.docUrl,
  )
  const rows: [string, ReactNode][] = [
    [
      'Answered by',
      origin.kind === 'intermediary' ? <b>{origin.name}</b> : origin.kind === 'api' ? 'the API itself' : 'unknown',
    ],
    [
      'API',
      best ? (
        <>
          {best.score < leastToBeSure && 'probably '}
          <a href={`${base}/apis/${best.api}/`}>{best.apiName}</a>
        </>
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
            <Literal text={facts.code} />
          </a>
        ) : (
          <Literal text={facts.code} />
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
    [
      'Message',
      facts.message && (
        <q>
          <Shown text={facts.message} />
        </q>
      ),
    ],
    [
      'Request id',
      facts.requestId && (
        <>
          <Literal text={facts.requestId} /> <CopyButton text={visible(facts.requestId)} what="the request id" />
        </>
      ),
    ],
    ['Its own link', facts.docUrl && <PastedLink text={facts.docUrl} />],
    ['Links in it', links.length > 0 && links.map((text) => <PastedLink key={text} text={text} />)],
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
      {hasPage ? <a href={`${base}/status/${status}/`}>{shown}</a> : shown} <Shown text={reason ?? ''} />
      {statusFrom && statusNotes[statusFrom]}
    </>
  )
}
