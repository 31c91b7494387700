import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Jitter, Span } from '../engine/model.ts'
import { DiagnosisView } from './DiagnosisView.tsx'
import type { Linked } from '../share/link/form.ts'
import { onSite, type Arrivals } from './arrivals.ts'
import { SiteContext, type AboutSite } from './about-site.tsx'
import { LightContext } from './light.tsx'
import { noticeOf } from './notices.ts'
import { PasteBox } from './PasteBox.tsx'
import { asPasted, type Request } from './method-matters.ts'
import { freshen } from './freshen.ts'
import { Samples, type Sample } from './Samples.tsx'
import { ShareDialog } from './share/ShareDialog.tsx'
import { optionsFrom, useDiagnosis, useEngine, useFindings } from './use-diagnosis.ts'
import './explorer.css'

interface Props {
  samples: Sample[]
  /** Address of the catalogue, fetched once, before anything is pasted. */
  catalogueUrl: string
  /** Prefix of site paths in links: the site's base, or its address if this page isn't on the site. No slash at its end. */
  base: string
  /** Address of the site, if this page isn't on it; `null` if unknown. */
  site?: string | null
  about: AboutSite
  arrivals?: Arrivals
}

/** The explorer: the paste on one side, its diagnosis on the other. Everything happens in this tab. */
export function Explorer({ samples, catalogueUrl, base, site, about, arrivals = onSite }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [paste, setPaste] = useState('')
  const [pastedAt, setPastedAt] = useState(0)
  /** When it was first pasted, if a link says so: waits count from then. */
  const [sentAt, setSentAt] = useState(0)
  const [request, setRequest] = useState<Request>(asPasted)
  const [jitter, setJitter] = useState<Jitter | null>(null)
  const [chosenUrl, setChosenUrl] = useState<string | null>(null)
  /** `null` for the first response that failed. */
  const [part, setPart] = useState<number | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const [engine, state] = useEngine(catalogueUrl)
  /** The paste is a sample whose times were shifted to now. */
  const [isMoved, setIsMoved] = useState(false)
  const [isSharing, setIsSharing] = useState(false)

  const [isFolded, setIsFolded] = useState(false)
  const [lit, light] = useState<readonly Span[]>([])
  const show = useCallback((span: Span) => {
    light([span])
    setIsFolded(false)
    // In one column, the paste may be out of view.
    requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }))
  }, [])
  const lights = useMemo(() => ({ lit, light, show }), [lit, show])

  const open = useCallback(({ paste, at, method, isKeyed, part, chosenUrl }: Linked) => {
    const now = Date.now()
    setPaste(paste)
    setPastedAt(now)
    setSentAt(Math.min(at ?? now, now))
    setChosenUrl(chosenUrl ?? null)
    setPart(part ?? null)
    setRequest({ method: method ?? null, isKeyed: isKeyed ?? null })
    setJitter(null)
    setNotice(null)
    setIsMoved(false)
    light([])
    // Text that is being typed stays open.
    setIsFolded(paste.length > 1)
  }, [])
  const take = useCallback((paste: string) => open({ paste }), [open])

  // Text that was pasted or restored before this script loaded is in the box, but not in React's state.
  useEffect(() => {
    if (box.current?.value) take(box.current.value)
    return arrivals(open, setNotice)
  }, [open, take, arrivals])

  /** Samples are below the box, and their diagnosis is above them. */
  const tryOut = (sample: string) => {
    const fresh = freshen(sample, Date.now())
    take(fresh)
    setIsMoved(fresh !== sample)
    const top = frame.current
    if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView()
  }

  const options = optionsFrom(sentAt, request, { part, chosenUrl })
  const { diagnosed, fault } = useDiagnosis(engine, paste, options)
  const findings = useFindings(engine, diagnosed, options)

  return (
    <SiteContext value={about}>
      <LightContext value={lights}>
        <div className="explorer" ref={frame} data-engine={state.is} data-pasted={paste.trim() === '' ? undefined : ''}>
          <PasteBox
            boxRef={box}
            paste={paste}
            diagnosis={diagnosed?.paste === paste ? diagnosed.diagnosis : null}
            linkedAt={sentAt < pastedAt ? sentAt : null}
            isMoved={isMoved}
            isFolded={isFolded && diagnosed?.paste === paste}
            answer={`${pastedAt} ${diagnosed?.diagnosis.part}`}
            onUnfold={() => setIsFolded(false)}
            onPaste={take}
            onEdit={setPaste}
            {...(diagnosed && { onShare: () => setIsSharing(true) })}
          />
          <DiagnosisView
            diagnosis={diagnosed?.diagnosis ?? null}
            hasPaste={paste.trim() !== ''}
            notice={noticeOf(state, fault) ?? notice}
            pastedAt={pastedAt}
            base={base}
            statusPages={state.is === 'ready' ? state.statuses : []}
            request={request}
            onRequest={setRequest}
            jitter={jitter}
            onJitter={setJitter}
            findings={findings}
            onChoose={setChosenUrl}
            onPart={setPart}
            samples={samples}
            onSample={tryOut}
          />
          <Samples samples={samples} hasPaste={paste.trim() !== ''} onPaste={tryOut} />
          {isSharing && (
            <ShareDialog
              engine={engine}
              paste={paste}
              options={options}
              site={site === undefined ? location.origin + base : site}
              onClose={() => setIsSharing(false)}
            />
          )}
        </div>
      </LightContext>
    </SiteContext>
  )
}
