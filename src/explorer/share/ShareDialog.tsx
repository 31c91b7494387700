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
  /** The options of the diagnosis: what is shared is read with the same ones. */
  options: Options
  /** Address of the site, without a slash at its end; `null` if unknown: links then open this page. */
  site: string | null
  onClose(): void
}

/** Shows the masked text before it is copied. Nothing is sent: the text only goes to the clipboard. */
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
      This paste has {length.toLocaleString('en')} characters, too many to check before sharing. Paste only the failed
      response, and share that.
    </p>
  )
}

function Sharing({ engine, paste, options, site }: Omit<Props, 'onClose'>) {
  const preview = useRef<HTMLTextAreaElement>(null)
  const mask = useRef<HTMLButtonElement>(null)
  const [form, setForm] = useState<Form>('link')
  const [people, setPeople] = useState(asUsual)
  /** What the reader masked, one entry per action. */
  const [marked, setMarked] = useState<Span[][]>([])
  const [said, setSaid] = useState('')
  const masked = useMemo(() => maskForSharing(paste, { ...people, also: marked.flat() }), [paste, people, marked])
  const counts = useMemo(() => countChoices(paste), [paste])
  const { texts, link, isCurrent } = useTexts({ engine, masked: masked.text, options, site })

  const maskSelection = () => {
    const box = preview.current
    const selected = box ? box.value.slice(box.selectionStart, box.selectionEnd) : ''
    const places = [selected, selected.trim()].map((text) => placesOf(text, masked)).find(({ length }) => length > 0)
    if (selected.trim().length < leastToMask) return setSaid(`Select at least ${leastToMask} characters first.`)
    if (!places)
      return setSaid("The response doesn't contain this text in one piece. Select it in the response itself.")
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
      setSaid(`The browser blocked copying. ${what[0]?.toUpperCase()}${what.slice(1)} is selected: press Ctrl+C or ⌘C.`) // prettier-ignore
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
        // The button disappears with the last mask.
        mask.current?.focus()
        setSaid('Your last mask was removed.')
      }}
      onCopy={copy}
      said={said}
    />
  )
}
