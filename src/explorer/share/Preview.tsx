import { useMemo, useRef, type RefObject } from 'react'
import { pieces } from '../../visible/characters.ts'
import { Shown } from '../Shown.tsx'

export interface PreviewProps {
  /** Of the text box, and the beginning of what goes with it. */
  id: string
  previewRef: RefObject<HTMLTextAreaElement | null>
  /** What is copied, to the character; for a link, the response that it opens. */
  preview: string
  maskRef: RefObject<HTMLButtonElement | null>
  canUndo: boolean
  onMask(): void
  onUndo(): void
}

/**
 * The text as it will be copied, with its masks marked in a layer behind it, where no key stops. A text box, so that a part of it can be selected with every device, and with a
 * cursor to be seen; it takes no input. Below it, what else is to go is masked.
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
        <p id={`${id}-hint`}>No rule knows every secret: read it through, and select what else is to go.</p>
      </div>
    </div>
  )
}

/** A link carries them too, and they could make the preview read other than it is. */
function Unseen({ text }: { text: string }) {
  const unseen = useMemo(() => [...new Set(pieces(text).filter((_, index) => index % 2).join(''))], [text]) // prettier-ignore
  if (unseen.length === 0) return null
  return (
    <p className="share-unseen">
      In this text, but not to be seen: <Shown text={unseen.slice(0, 9).join(' ')} />
    </p>
  )
}
