import type { ReactNode } from 'react'
import { codeToShow } from '../engine/explain/code-to-show.ts'
import { leastToBeSure, leastToRely, matchesToName } from '../engine/sureness.ts'
import { pathWords } from '../engine/origin/path-words.ts'
import type { Diagnosis, Span } from '../engine/model.ts'
import { kindWords } from '../engine/wording.ts'
import { linksIn } from '../visible/links.ts'
import { MatchLink } from './about-site.tsx'
import { Place, useRow } from './light.tsx'
import { PastedLink } from './PastedLink.tsx'
import { Literal, Shown } from './Shown.tsx'

interface Props {
  diagnosis: Diagnosis
  base: string
  /** Statuses that have a page. */
  statusPages: number[]
}

/** The facts of the response, one per row, with links. */
export function FactsList({ diagnosis, base, statusPages }: Props) {
  const { response, origin, envelope, facts, matches, kind, path } = diagnosis
  const best = matches.find(({ score }) => score >= leastToRely) ?? null
  const links = linksIn([facts.message, ...facts.fields.map(({ message }) => message)]).filter(
    (text) => text !== facts.docUrl,
  )
  const { spans } = facts
  const code = codeToShow(diagnosis)
  const rows: [string, ReactNode, (Span | null)?][] = [
    [
      'Sent by',
      origin.kind === 'intermediary' ? (
        <b>{origin.name}</b>
      ) : origin.kind === 'api' ? (
        'the API itself'
      ) : path.length > 2 ? (
        <Shown text={pathWords(path)} />
      ) : (
        'unknown'
      ),
    ],
    [
      'API',
      best ? (
        <>
          {best.score < leastToBeSure && 'probably '}
          <MatchLink match={best} href={`${base}/apis/${best.api}/`}>
            {best.apiName}
          </MatchLink>
        </>
      ) : matchesToName(diagnosis).length > 0 ? (
        'unsure; see the candidates above'
      ) : (
        'not described here'
      ),
    ],
    [
      'Code',
      code &&
        (best?.by === 'code' ? (
          <MatchLink match={best} href={`${base}${best.url}`}>
            <Literal text={code} />
          </MatchLink>
        ) : (
          <Literal text={code} />
        )),
      spans.code,
    ],
    [
      'Status',
      response.status !== null && (
        <Status response={response} base={base} hasPage={statusPages.includes(response.status)} />
      ),
      spans.status,
    ],
    [
      'Kind',
      <a key="kind" href={`${base}/kinds/${kind}/`}>
        {kindWords[kind]}
      </a>,
    ],
    [
      'Envelope',
      envelope ? (
        <a href={`${base}/envelopes/${envelope.id}/`}>{envelope.name}</a>
      ) : response.body ? (
        'unknown; read by common field names'
      ) : null,
    ],
    ['Documentation', facts.docUrl && <PastedLink text={facts.docUrl} />, spans.docUrl],
    ['Other links', links.length > 0 && links.map((text) => <PastedLink key={text} text={text} />)],
  ]
  return (
    <dl className="facts">
      {rows.map(
        ([name, value, span = null]) =>
          value && (
            <Fact key={name} name={name} span={span}>
              {value}
            </Fact>
          ),
      )}
    </dl>
  )
}

function Fact({ name, span, children }: { name: string; span: Span | null; children: ReactNode }) {
  const row = useRow(span)
  return (
    <div {...row}>
      <dt>
        <Place span={span}>{name}</Place>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

const statusNotes = {
  'status-line': '',
  text: ', from the text around the body',
  body: ', from the body',
  code: ', inferred from the code or envelope',
}

function Status({ response, base, hasPage }: { response: Diagnosis['response']; base: string; hasPage: boolean }) {
  const { status, reason, statusFrom } = response
  const shown = <span className={`st s${String(status)[0]}`}>{status}</span>
  return (
    <>
      {hasPage ? <a href={`${base}/status/${status}/`}>{shown}</a> : shown}
      {reason && (
        <>
          {' '}
          <Shown text={reason} />
        </>
      )}
      {statusFrom && statusNotes[statusFrom]}
    </>
  )
}
