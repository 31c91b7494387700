import { useMemo, useRef, type RefObject } from 'react'
import { pieces } from '../../visible/characters.ts'
import { Shown } from '../Shown.tsx'

export interface PreviewProps {
  /** ID of the text box, and prefix of the IDs around it. */
  id: string
  previewRef: RefObject<HTMLTextAreaElement | null>
  /** Exactly what is copied; for a link, the response that it opens. */
  preview: string
  maskRef: RefObject<HTMLButtonElement | null>
  canUndo: boolean
  onMask(): void
  onUndo(): void
}

/**
 * The text as it will be copied, with its masks highlighted in a layer behind it that the keyboard skips. It's a text box, so that every device
 * can select a part of it with a visible cursor, but it takes no input.
 */
export function Preview({
  id,
  label,
  previewRef,
  preview,
  maskRef,
  canUndo,
  onMask,
  onUndo,
}: PreviewProps & { label: string }) {
  const layer = useRef<HTMLDivElement>(null)
  return (
    <div className="share-preview">
      <label htmlFor={id}>{label}</label>
      <div className="paste-field">
        <div className="paste-marks" aria-hidden="true" tabIndex={-1} ref={layer}>
          {preview
            .split(/(\[redacted-[a-z-]{1,40}\])/)
            .map((piece, index) =>
              index % 2 === 1 ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
            )}
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={previewRef}
          value={preview}
          aria-readonly="true"
          aria-describedby={`${id}-hint`}
          inputMode="none"
          onChange={() => {}}
          onBeforeInput={(event) => event.preventDefault()}
          onDrop={(event) => event.preventDefault()}
          onScroll={({ currentTarget }) => layer.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <Unseen text={preview} />
      <div className="share-tools">
        <button type="button" className="quiet" ref={maskRef} onClick={onMask}>
          Mask selection
        </button>
        {canUndo && (
          <button type="button" className="quiet" onClick={onUndo}>
            Undo
          </button>
        )}
        <p id={`${id}-hint`}>Rules don't catch every secret. Read the text, and select anything else to mask.</p>
      </div>
    </div>
  )
}

/** Invisible characters are shared too, and can make the preview look different from what it is. */
function Unseen({ text }: { text: string }) {
  const unseen = useMemo(() => [...new Set(pieces(text).filter((_, index) => index % 2).join(''))], [text]) // prettier-ignore
  if (unseen.length === 0) return null
  return (
    <p className="share-unseen">
      Invisible characters in this text: <Shown text={unseen.slice(0, 9).join(' ')} />
    </p>
  )
}
