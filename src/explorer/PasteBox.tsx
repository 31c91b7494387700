import { useMemo, useRef, useState, type RefObject } from 'react'
import type { Diagnosis } from '../engine/model.ts'
import { pieces } from '../visible/characters.ts'
import { Shown } from './Shown.tsx'
import { markNames, segments, type Mark, type Segment } from './marks.ts'

interface Props {
  boxRef: RefObject<HTMLTextAreaElement | null>
  paste: string
  diagnosis: Diagnosis | null
  /** When whoever made the link that it came with had pasted it; `null` where it came with none, or that does not say. */
  linkedAt: number | null
  /** It is a sample, and the times in it are not its own. */
  isMoved: boolean
  onPaste(text: string): void
  /** The same response, with something in it changed. */
  onEdit(text: string): void
  /** Absent while there is nothing to share, or nothing to share it with. */
  onShare?(): void
}

/** Longest paste that is shown whole, in characters. Of a longer one, from a file say, only the start is; all of it is read. */
const longestShown = 100_000

/** The box, with the evidence marked behind its text. */
export function PasteBox({ boxRef, paste, diagnosis, linkedAt, isMoved, onPaste, onEdit, onShare }: Props) {
  const backdrop = useRef<HTMLDivElement>(null)
  const isCut = paste.length > longestShown
  const shown = isCut ? paste.slice(0, longestShown) : paste
  const cut = useMemo(() => segments(shown, diagnosis), [shown, diagnosis])
  const [here, setHere] = useState<number | null>(null)
  const named = here === null ? null : cut[here]
  const unseen = useMemo(
    () => [
      ...new Set(
        pieces(shown)
          .filter((_, index) => index % 2)
          .join(''),
      ),
    ],
    [shown],
  )
  const marks = [...new Set(cut.flatMap(({ mark }) => mark ?? []))]

  return (
    <div className="paste">
      <div className="paste-head">
        <label htmlFor="paste">Error response</label>
        {onShare && (
          <button type="button" className="quiet" onClick={onShare}>
            Share
          </button>
        )}
        {paste !== '' && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              onPaste('')
              boxRef.current?.focus()
            }}
          >
            Clear
          </button>
        )}
      </div>
      <div className="paste-field">
        <div className="paste-marks" aria-hidden="true" tabIndex={-1} ref={backdrop}>
          {cut.map(({ text, mark }, index) =>
            mark ? (
              <mark key={index} data-mark={mark} data-index={index} className={index === here ? 'here' : undefined}>
                {text}
              </mark>
            ) : (
              <span key={index}>{text}</span>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          id="paste"
          ref={boxRef}
          value={shown}
          readOnly={isCut}
          onChange={({ target, nativeEvent }) =>
            (isEdit(nativeEvent as InputEvent, paste, target.value) ? onEdit : onPaste)(target.value)
          }
          onPointerMove={({ clientX, clientY }) => setHere(segmentAtPoint(backdrop.current, clientX, clientY))}
          onPointerLeave={() => setHere(null)}
          onSelect={({ currentTarget }) => setHere(segmentAtOffset(cut, currentTarget.selectionStart))}
          onDrop={(event) => {
            const file = event.dataTransfer.files[0]
            if (!file) return
            event.preventDefault()
            void file.text().then(onPaste)
          }}
          onScroll={({ currentTarget }) =>
            backdrop.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)
          }
          placeholder={
            'Paste what failed: a response with headers, curl -v, a JSON body, a log line, a code, a status …'
          }
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby="paste-promise"
        />
      </div>
      <p id="paste-promise" className="promise">
        What you paste stays in this tab. It is never sent anywhere, and not stored.{' '}
        <a href="guides/privacy/">See for yourself</a>
      </p>
      {linkedAt !== null && (
        <p className="promise">
          This came with a link, made from what was pasted on{' '}
          {new Date(linkedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}.
        </p>
      )}
      {isMoved && <p className="promise">A sample: the times in it are moved to now, as if it had just arrived.</p>}
      {isCut && (
        <p className="promise">
          Shown are the first {longestShown.toLocaleString('en')} of {paste.length.toLocaleString('en')} characters; all
          of them are read. Clear the box to edit.
        </p>
      )}
      {unseen.length > 0 && (
        <p className="promise">
          In this text, but not to be seen: <Shown text={unseen.slice(0, 9).join(' ')} />
        </p>
      )}
      {marks.length > 0 && <Legend marks={marks} />}
      {marks.length > 0 && (
        <p className="here-note">
          <Shown text={named?.note || 'Point at a mark to see what it is.'} />
        </p>
      )}
    </div>
  )
}

/** Typing changes a response, and so does a paste that leaves all of it; any other paste is another response, and a blank box is none. */
const isEdit = ({ inputType }: InputEvent, before: string, after: string) =>
  before !== '' && after !== '' && ((inputType && !/Paste|Drop/.test(inputType)) || after.includes(before))

/** The mark under the pointer. The layer with the marks lies behind the box, and lets the pointer through but for this look. */
function segmentAtPoint(layer: HTMLElement | null, x: number, y: number): number | null {
  if (!layer) return null
  layer.style.pointerEvents = 'auto'
  const mark = document.elementsFromPoint(x, y).find((element) => element.matches('mark[data-index]'))
  layer.style.pointerEvents = ''
  return mark instanceof HTMLElement ? Number(mark.dataset['index']) : null
}

/** The mark that the cursor stands in, for who moves it by keyboard. */
function segmentAtOffset(cut: Segment[], offset: number): number | null {
  let end = 0
  const index = cut.findIndex(({ text }) => offset <= (end += text.length))
  return cut[index]?.mark ? index : null
}

function Legend({ marks }: { marks: Mark[] }) {
  return (
    <ul className="legend" aria-label="Marks in the paste">
      {marks.map((mark) => (
        <li key={mark}>
          <mark data-mark={mark}>{markNames[mark]}</mark>
        </li>
      ))}
    </ul>
  )
}
