import { useEffect, useMemo, useRef, useState } from 'react'
import type { Options } from '../../engine/diagnose.ts'
import { longestPaste } from '../../share/link/form.ts'
import { asUsual, countChoices, countMasks, leastToMask, maskForSharing, placesOf } from '../../share/mask.ts'
import type { Span } from '../../redact/model.ts'
import type { Engine } from '../the-engine.ts'
import { forms, saidOfCopy, type Form } from './forms.ts'
import { SharePanel } from './SharePanel.tsx'
import { useTexts } from './use-texts.ts'
import './share.css'

interface Props {
  engine: Engine
  paste: string
  /** With which the paste was diagnosed: what is shared is read the same way. */
  options: Options
  /** Address of the site, without a slash at its end; `null` where it isn't known: links lead to this page then. */
  site: string | null
  onClose(): void
}

/** Shows what is to be shared, masked, before it is copied. Nothing is sent: it ends on the clipboard. */
export function ShareDialog({ paste, onClose, ...given }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])
  return (
    <dialog className="share" ref={dialog} onClose={onClose} aria-labelledby="share-title">
      <div className="share-head">
        <h2 id="share-title">Share this response</h2>
        <button type="button" className="share-close" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {paste.length > longestPaste ? <TooMuch length={paste.length} /> : <Sharing paste={paste} {...given} />}
    </dialog>
  )
}

function TooMuch({ length }: { length: number }) {
  return (
    <p className="share-too-much">
      This paste has {length.toLocaleString('en')} characters: too many to look through before they are shared. Paste
      the failing response alone, and share that.
    </p>
  )
}

function Sharing({ engine, paste, options, site }: Omit<Props, 'onClose'>) {
  const preview = useRef<HTMLTextAreaElement>(null)
  const mask = useRef<HTMLButtonElement>(null)
  const [form, setForm] = useState<Form>('link')
  const [people, setPeople] = useState(asUsual)
  /** What was marked by hand, one entry for each time. */
  const [marked, setMarked] = useState<Span[][]>([])
  const [said, setSaid] = useState('')
  const masked = useMemo(() => maskForSharing(paste, { ...people, also: marked.flat() }), [paste, people, marked])
  const counts = useMemo(() => countChoices(paste), [paste])
  const { texts, link, isCurrent } = useTexts({ engine, masked: masked.text, options, site })

  const maskSelection = () => {
    const box = preview.current
    const selected = box ? box.value.slice(box.selectionStart, box.selectionEnd) : ''
    const places = [selected, selected.trim()].map((text) => placesOf(text, masked)).find(({ length }) => length > 0)
    if (selected.trim().length < leastToMask) return setSaid(`Select at least ${leastToMask} characters of it first.`)
    if (!places) return setSaid('The response does not hold this text in one piece. Select it in the response itself.')
    setMarked([...marked, places])
    setSaid(`Masked in ${places.length === 1 ? 'one place' : `${places.length} places`}.`)
  }
  const copy = async (text: string, field: HTMLTextAreaElement | HTMLInputElement | null) => {
    const { what } = forms[form]
    try {
      await navigator.clipboard.writeText(text)
      setSaid(saidOfCopy(form, text))
    } catch {
      field?.select()
      setSaid(`The browser does not let this page copy. ${what[0]?.toUpperCase()}${what.slice(1)} is selected: copy it with Ctrl C or ⌘ C.`) // prettier-ignore
    }
  }

  return (
    <SharePanel
      id="share"
      previewRef={preview}
      form={form}
      onForm={(next) => {
        setForm(next)
        setSaid('')
      }}
      preview={form === 'link' ? masked.text : (texts?.[form] ?? '')}
      link={link}
      isCurrent={isCurrent}
      masks={countMasks(masked.redactions)}
      people={people}
      counts={counts}
      onPeople={setPeople}
      canUndo={marked.length > 0}
      maskRef={mask}
      onMask={maskSelection}
      onUndo={() => {
        setMarked(marked.slice(0, -1))
        // The button goes away with the last of them.
        mask.current?.focus()
        setSaid('The last of your masks is taken back.')
      }}
      onCopy={copy}
      said={said}
    />
  )
}
