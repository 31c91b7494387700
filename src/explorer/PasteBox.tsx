import { useMemo, useRef, type RefObject } from 'react'
import type { Diagnosis } from '../engine/model.ts'
import { markNames, segments, type Mark } from './marks.ts'

interface Props {
  boxRef: RefObject<HTMLTextAreaElement | null>
  paste: string
  diagnosis: Diagnosis | null
  onPaste(text: string): void
}

/** Longest paste that is shown whole, in characters. Of a longer one, from a file say, only the start is; all of it is read. */
const longestShown = 100_000

/** The box, with the evidence marked behind its text. */
export function PasteBox({ boxRef, paste, diagnosis, onPaste }: Props) {
  const backdrop = useRef<HTMLDivElement>(null)
  const isCut = paste.length > longestShown
  const shown = isCut ? paste.slice(0, longestShown) : paste
  const cut = useMemo(() => segments(shown, diagnosis), [shown, diagnosis])
  const marks = [...new Set(cut.flatMap(({ mark }) => mark ?? []))]

  return (
    <div className="paste">
      <div className="paste-head">
        <label htmlFor="paste">Error response</label>
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
        <div className="paste-marks" aria-hidden="true" ref={backdrop}>
          {cut.map(({ text, mark }, index) =>
            mark ? (
              <mark key={index} data-mark={mark}>
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
          onChange={({ target }) => onPaste(target.value)}
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
        What you paste stays in this tab. It is never sent anywhere, and not stored.
      </p>
      {isCut && (
        <p className="promise">
          Shown are the first {longestShown.toLocaleString('en')} of {paste.length.toLocaleString('en')} characters; all
          of them are read. Clear the box to edit.
        </p>
      )}
      {marks.length > 0 && <Legend marks={marks} />}
    </div>
  )
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
