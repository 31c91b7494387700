import { useEffect, useState } from 'react'
import type { Diagnosis, Jitter } from '../engine/model.ts'
import { SiteContext } from '../explorer/about-site.tsx'
import { DiagnosisView } from '../explorer/DiagnosisView.tsx'
import { asPasted, type Request } from '../explorer/method-matters.ts'
import { noticeOf } from '../explorer/notices.ts'
import { optionsFrom, useDiagnosis, useEngine, useFindings } from '../explorer/use-diagnosis.ts'
import type { Given } from './element.ts'
import { guest } from './guest.ts'

interface Props extends Given {
  paste: string
  /** Method of the request, if the paste doesn't show it. */
  method: string | null
  onDiagnosis(diagnosis: Diagnosis): void
}

/** The diagnosis of one paste, without a box. */
export function Reading({ paste, method, site, catalogueUrl, onDiagnosis }: Props) {
  const [engine, state] = useEngine(catalogueUrl)
  const [pastedAt] = useState(() => Date.now())
  const [request, setRequest] = useState<Request>({ ...asPasted, method })
  const [jitter, setJitter] = useState<Jitter | null>(null)
  const [chosenUrl, setChosenUrl] = useState<string | null>(null)
  const [part, setPart] = useState<number | null>(null)
  const options = optionsFrom(pastedAt, request, { part, chosenUrl })
  const { diagnosed, fault } = useDiagnosis(engine, paste, options)
  const findings = useFindings(engine, diagnosed, options)
  const diagnosis = diagnosed?.diagnosis ?? null

  useEffect(() => {
    if (diagnosis) onDiagnosis(diagnosis)
  }, [diagnosis, onDiagnosis])

  if (paste === '') return null
  return (
    <SiteContext value={guest}>
      <div className="explorer alone" data-engine={state.is}>
        <DiagnosisView
          diagnosis={diagnosis}
          hasPaste
          notice={noticeOf(state, fault)}
          pastedAt={pastedAt}
          base={site ?? ''}
          statusPages={state.is === 'ready' ? state.statuses : []}
          request={request}
          onRequest={setRequest}
          jitter={jitter}
          onJitter={setJitter}
          findings={findings}
          onChoose={setChosenUrl}
          onPart={setPart}
          samples={[]}
          onSample={() => {}}
        />
      </div>
    </SiteContext>
  )
}
