import { useCallback, useRef, useState } from 'react'
import { leastToRely, matchesToName } from '../engine/sureness.ts'
import { fieldsToList } from '../engine/explain/fields-to-list.ts'
import { isKeyHeader } from '../engine/advise/method.ts'
import type { Diagnosis, Jitter } from '../engine/model.ts'
import type { Finding } from '../engine/triage.ts'
import { headline, headlineSentence } from '../engine/wording.ts'
import { visible } from '../visible/characters.ts'
import { Branches } from './Branches.tsx'
import { CodeToCopy } from './CodeToCopy.tsx'
import { Empty } from './Empty.tsx'
import { Evidence } from './Evidence.tsx'
import { FactsList } from './FactsList.tsx'
import { FieldTable } from './FieldTable.tsx'
import { Headers } from './Headers.tsx'
import { Matches } from './Matches.tsx'
import { Others } from './Others.tsx'
import { Path } from './Path.tsx'
import { Plan } from './Plan.tsx'
import { PasteInstead } from './PasteInstead.tsx'
import { methodMatters, type Request } from './method-matters.ts'
import { RequestControls } from './RequestControls.tsx'
import { Rich } from './Rich.tsx'
import type { Sample } from './Samples.tsx'
import { SearchFor } from './SearchFor.tsx'
import { Triage } from './triage/Triage.tsx'
import { Verdict, waitEnd } from './Verdict.tsx'
import { Why } from './Why.tsx'

interface Props {
  /** Name of the region, for pages that show several. */
  label?: string
  diagnosis: Diagnosis | null
  hasPaste: boolean
  /** A message that isn't a diagnosis: a damaged link, tables that didn't load. */
  notice: string | null
  /** When the paste arrived by the reader's clock, in milliseconds since 1970. */
  pastedAt: number
  base: string
  /** Statuses that have a page. */
  statusPages: number[]
  request: Request
  onRequest(request: Request): void
  jitter: Jitter | null
  onJitter(jitter: Jitter): void
  /** The findings for the list, if the paste has several responses. */
  findings: readonly Finding[]
  onChoose(url: string): void
  onPart(part: number): void
  /** Samples to offer if the paste has no failure. */
  samples: Sample[]
  onSample(paste: string): void
}

/** The diagnosis: the verdict first, then what the error is, why, and what else it could be. */
export function DiagnosisView(props: Props) {
  const region = useRef<HTMLElement>(null)
  const { diagnosis, hasPaste, notice, pastedAt, base, statusPages, request, jitter, findings } = props
  const { onRequest, onJitter, onPart, samples, onSample } = props
  const outcome = diagnosis?.outcome
  const best = diagnosis?.matches[0]
  const isSure = best !== undefined && best.score >= leastToRely
  const asked = diagnosis && wordsAlone(diagnosis)
  const [overSince, setOverSince] = useState<number | null>(null)
  const until = diagnosis && waitEnd(diagnosis)
  const isOver = until !== null && (until <= pastedAt || overSince === until)
  const onOver = useCallback(() => setOverSince(until), [until])
  const onChoose = (url: string) => {
    props.onChoose(url)
    // The pressed button disappears with its diagnosis: the new one takes the focus.
    region.current?.focus()
  }
  const candidates = diagnosis && <Matches matches={matchesToName(diagnosis)} base={base} onChoose={onChoose} />
  return (
    <section className="diagnosis" aria-label={props.label ?? 'Diagnosis'} ref={region} tabIndex={-1}>
      <p role="status" className="vh">
        {diagnosis ? announcement(diagnosis, pastedAt) : ''}
      </p>
      {notice && <p className="notice">{notice}</p>}
      {!diagnosis && !notice && (hasPaste ? <Reading /> : <Empty />)}
      {diagnosis && (
        <>
          <Triage parts={diagnosis.parts} findings={findings} chosen={diagnosis.part} onPart={onPart} />
          <Verdict diagnosis={diagnosis} pastedAt={pastedAt} isOver={isOver} onOver={onOver} base={base} />
          <Path path={diagnosis.path} />
          <Branches byMethod={diagnosis.retry.byMethod} isOver={isOver} />
          {methodMatters(diagnosis, request) && (
            <RequestControls
              request={request}
              methodInPaste={request.method ? null : diagnosis.response.method}
              isKeyed={request.isKeyed ?? diagnosis.response.requestHeaders.some(([name]) => isKeyHeader(name))}
              onRequest={onRequest}
            />
          )}
          {asked !== null && !isSure && <SearchFor text={asked} />}
          {!isSure && candidates}
          {outcome !== 'failed' && <PasteInstead samples={samples} onPaste={onSample} />}
          <FieldTable fields={fieldsToList(diagnosis)} />
          <Explanation diagnosis={diagnosis} base={base} />
          <Why retry={diagnosis.retry} />
          <CodeToCopy diagnosis={diagnosis} jitter={jitter} />
          <Plan advice={diagnosis.retry} isOver={isOver} jitter={jitter} onJitter={onJitter} base={base} />
          <FactsList diagnosis={diagnosis} base={base} statusPages={statusPages} />
          <Headers diagnosis={diagnosis} base={base} />
          <Others others={diagnosis.facts.others} />
          {isSure && candidates}
          <Evidence diagnosis={diagnosis} />
        </>
      )}
    </section>
  )
}

/** The text in the box if it's a word or two and not a response, else `null`. */
function wordsAlone({ input, facts, response }: Diagnosis): string | null {
  const text = facts.code ?? facts.message ?? (response.status === null ? null : String(response.status))
  return input.form.startsWith('bare-') && text !== null && text.length <= 60 ? visible(text.trim()) : null
}

/** The style sheet shows it only after a delay. */
function Reading() {
  return <p className="reading">Reading …</p>
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

function announcement({ outcome, retry, act, matches, facts }: Diagnosis, pastedAt: number): string {
  const best = matches[0]
  const what =
    best && best.score >= leastToRely ? ` ${best.apiName}${facts.code ? `, ${visible(facts.code)}` : ''}.` : ''
  const isOver = Boolean(retry.waitSeconds) && retry.dueAt !== null && retry.dueAt <= pastedAt
  return `${headlineSentence(headline(retry, outcome, isOver))}.${act ? ` ${act.text.replaceAll('`', '')}` : ''}${what}`
}
