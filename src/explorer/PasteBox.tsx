import { useMemo, useRef, type RefObject } from 'react'
import type { Diagnosis } from '../engine/model.ts'
import { markNames, segments, type Mark } from './marks.ts'

interface Props {
  boxRef: RefObject<HTMLTextAreaElement | null>
  paste: string
  diagnosis: Diagnosis | null
  onPaste(text: string): void
}

/** Longest paste whose evidence is drawn: beyond this the marks would cost more than they show. */
const longestMarked = 100_000

/** The box, with the evidence marked behind its text. */
export function PasteBox({ boxRef, paste, diagnosis, onPaste }: Props) {
  const backdrop = useRef<HTMLDivElement>(null)
  const cut = useMemo(() => segments(paste.length > longestMarked ? '' : paste, paste.length > longestMarked ? null : diagnosis), [paste, diagnosis])
  const shown = [...new Set(cut.flatMap(({ mark }) => mark ?? []))]

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
          {cut.map(({ text, mark }, index) => (mark ? <mark key={index} data-mark={mark}>{text}</mark> : <span key={index}>{text}</span>))}
          {'\n'}
        </div>
        <textarea
          id="paste"
          ref={boxRef}
          value={paste}
          onChange={({ target }) => onPaste(target.value)}
          onScroll={({ currentTarget }) => backdrop.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)}
          placeholder={'Paste what failed: a response with headers, curl -v, a JSON body, a log line, a code, a status …'}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby="paste-promise"
        />
      </div>
      <p id="paste-promise" className="promise">
        What you paste stays in this tab. It is never sent anywhere, and not stored.
      </p>
      {shown.length > 0 && <Legend marks={shown} />}
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
