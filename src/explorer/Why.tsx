import type { Advice } from '../engine/model.ts'
import { Place, useRow } from './light.tsx'
import { Rich } from './Rich.tsx'

/** Why this verdict: the rule that decided, the reasons, and what could make the advice wrong. */
export function Why({ retry: { decidedBy, decidedBySpan, because, caveats } }: { retry: Advice }) {
  const row = useRow(decidedBySpan)
  return (
    <div className="why">
      <h3>Why</h3>
      <p className="decided" {...row}>
        <Place span={decidedBySpan}>Decided by</Place>: <Rich text={decidedBy} />
      </p>
      <ul className="because">
        {because.map((text) => (
          <li key={text}>
            <Rich text={text} />
          </li>
        ))}
      </ul>
      {caveats.length > 0 && (
        <ul className="caveats" aria-label="Caveats">
          {caveats.map((text) => (
            <li key={text}>
              <Rich text={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
