import { useCallback, useEffect, useRef, useState } from 'react'
import type { Jitter } from '../engine/model.ts'
import { DiagnosisView } from './DiagnosisView.tsx'
import type { Linked } from '../share/link/form.ts'
import { takeHandedPaste } from '../site/handed-paste.ts'
import { notices } from './notices.ts'
import { PasteBox } from './PasteBox.tsx'
import { asPasted, type Request } from './RequestControls.tsx'
import { freshen } from './freshen.ts'
import { Samples, type Sample } from './Samples.tsx'
import { useDiagnosis, type LoadedCatalogue } from './use-diagnosis.ts'
import { useLate } from './use-late.ts'
import './explorer.css'

interface Props {
  samples: Sample[]
  /** Address of the catalogue, fetched once, before anything is pasted. */
  catalogueUrl: string
  /** The site's base, without a slash at its end. */
  base: string
}

/** The explorer: a paste on one side, what it is on the other. Everything happens in this tab. */
export function Explorer({ samples, catalogueUrl, base }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [paste, setPaste] = useState('')
  const [pastedAt, setPastedAt] = useState(0)
  /** When it was first pasted, where a link says so: its waits count from then. */
  const [sentAt, setSentAt] = useState(0)
  const [request, setRequest] = useState<Request>(asPasted)
  const [jitter, setJitter] = useState<Jitter | null>(null)
  const [chosenUrl, setChosenUrl] = useState<string | null>(null)
  const [part, setPart] = useState(0)
  const [notice, setNotice] = useState<string | null>(null)
  const { catalogue, failed } = useCatalogue(catalogueUrl)
  const late = useLate()
  const { ShareDialog } = late
  /** The paste is a sample, and the times in it were moved to now. */
  const [isMoved, setIsMoved] = useState(false)
  const [isSharing, setIsSharing] = useState(false)

  const open = useCallback(({ paste, at, method, isKeyed, part, chosenUrl }: Linked) => {
    const now = Date.now()
    setPaste(paste)
    setPastedAt(now)
    setSentAt(Math.min(at ?? now, now))
    setChosenUrl(chosenUrl ?? null)
    setPart(part ?? 0)
    setRequest({ method: method ?? null, isKeyed: isKeyed ?? null })
    setJitter(null)
    setNotice(null)
    setIsMoved(false)
  }, [])
  const take = useCallback((paste: string) => open({ paste }), [open])

  // Text that was pasted or restored before this script arrived is in the box, but not in React's state.
  useEffect(() => {
    if (box.current?.value) take(box.current.value)
    const reading = import('../share/link/read-link.ts')
    const follow = async () => {
      const { readLink } = await reading
      const linked = await readLink(location.hash)
      if (linked && 'fault' in linked) setNotice(notices[linked.fault])
      else if (linked) open(linked)
    }
    void follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [open, take])

  useEffect(() => takeHandedPaste(take), [take])

  /** A sample is chosen below the box: what it shows is above. */
  const tryOut = (sample: string) => {
    const fresh = freshen(sample, Date.now())
    take(fresh)
    setIsMoved(fresh !== sample)
    const top = frame.current
    if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView()
  }

  const { method, isKeyed } = request
  const options = {
    now: sentAt,
    part,
    ...(isKeyed === null ? {} : { isKeyed }),
    ...(method ? { method } : {}),
    ...(chosenUrl ? { chosenUrl } : {}),
  }
  const { diagnosed, loading, statuses } = useDiagnosis(paste, catalogue, options)

  return (
    <div className="explorer" ref={frame} data-loading={loading}>
      <PasteBox
        boxRef={box}
        paste={paste}
        diagnosis={diagnosed?.paste === paste ? diagnosed.diagnosis : null}
        linkedAt={sentAt < pastedAt ? sentAt : null}
        isMoved={isMoved}
        onPaste={take}
        onEdit={setPaste}
        {...(ShareDialog && diagnosed && { onShare: () => setIsSharing(true) })}
      />
      <DiagnosisView
        diagnosis={diagnosed?.diagnosis ?? null}
        hasPaste={paste.trim() !== ''}
        notice={
          failed
            ? notices.failed
            : loading === 'failed' && paste.trim() !== '' && !diagnosed
              ? notices.partFailed
              : notice
        }
        pastedAt={pastedAt}
        base={base}
        statusPages={statuses}
        request={request}
        onRequest={setRequest}
        jitter={jitter}
        onJitter={setJitter}
        part={part}
        onChoose={setChosenUrl}
        onPart={setPart}
        late={late}
      />
      <Samples samples={samples} onPaste={tryOut} />
      {isSharing && ShareDialog && catalogue && (
        <ShareDialog
          paste={paste}
          catalogue={catalogue}
          options={options}
          base={base}
          onClose={() => setIsSharing(false)}
        />
      )}
    </div>
  )
}

function useCatalogue(url: string): { catalogue: LoadedCatalogue | null; failed: boolean } {
  const [catalogue, setCatalogue] = useState<LoadedCatalogue | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    fetch(url)
      .then((response) =>
        response.ok ? response.arrayBuffer() : Promise.reject(new Error(`status ${response.status}`)),
      )
      .then((head) => setCatalogue({ head, headUrl: new URL(url, location.href).href }))
      .catch(() => setFailed(true))
  }, [url])
  return { catalogue, failed }
}
