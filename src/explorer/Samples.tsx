import { useRef, useState } from 'react'
import './samples.css'

export interface Sample {
  /** What happens in it. */
  label: string
  /** Who sent it. */
  from: string
  paste: string
}

interface Props {
  samples: Sample[]
  /** There is something to read: the samples fold away, and can be had back. */
  hasPaste: boolean
  onPaste(text: string): void
}

/** Responses to try, one click each. */
export function Samples({ samples, hasPaste, onPaste }: Props) {
  const summary = useRef<HTMLElement>(null)
  /** What the reader chose: it holds until a paste comes or goes. */
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
      <summary ref={summary}>{hasPaste ? 'Try a sample' : 'Nothing at hand? Try a sample'}</summary>
      <ul>
        {samples.map(({ label, from, paste }) => (
          <li key={label}>
            <button
              type="button"
              onClick={() => {
                onPaste(paste)
                setChoice(null)
                // The button folds away: the keyboard goes on from where it was.
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
