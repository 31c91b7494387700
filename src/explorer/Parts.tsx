import type { Diagnosis } from '../engine/model.ts'
import { Shown } from './Shown.tsx'

interface Props {
  parts: Diagnosis['parts']
  chosen: number
  onPart(part: number): void
}

/** Where a paste holds several answers (a HAR file, several responses): which one is shown, and the others to choose. */
export function Parts({ parts, chosen, onPart }: Props) {
  if (parts.length < 2) return null
  return (
    <div className="parts">
      <h3>{parts.length} answers in this paste</h3>
      <ul>
        {parts.map(({ label }, index) => (
          <li key={index}>
            <button type="button" className="quiet" aria-pressed={index === chosen} onClick={() => onPart(index)}>
              <Shown text={label} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
