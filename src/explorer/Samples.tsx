import { useRef, useState } from 'react'
import './samples.css'

export interface Sample {
  /** What the sample shows. */
  label: string
  /** Which API sent it. */
  from: string
  paste: string
}

interface Props {
  samples: Sample[]
  /** With a paste in the box, the samples are collapsed. */
  hasPaste: boolean
  onPaste(text: string): void
}

/** Responses to try, one click each. */
export function Samples({ samples, hasPaste, onPaste }: Props) {
  const summary = useRef<HTMLElement>(null)
  /** What the reader chose, valid until the box is filled or cleared. */
  const [choice, setChoice] = useState<{ hasPaste: boolean; isOpen: boolean } | null>(null)
  const isOpen = choice?.hasPaste === hasPaste ? choice.isOpen : !hasPaste

  if (samples.length === 0) return null
  return (
    <details
      className="samples"
      aria-label="Samples"
      open={isOpen}
      onToggle={({ currentTarget }) => setChoice({ hasPaste, isOpen: currentTarget.open })}
    >
      <summary ref={summary}>{hasPaste ? 'Try a sample' : 'No error at hand? Try a sample'}</summary>
      <ul>
        {samples.map(({ label, from, paste }) => (
          <li key={label}>
            <button
              type="button"
              onClick={() => {
                onPaste(paste)
                setChoice(null)
                // The button disappears, so the focus moves to the summary.
                summary.current?.focus({ preventScroll: true })
              }}
            >
              {label} <small>{from}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
