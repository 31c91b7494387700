import type { Diagnosis, Evidence as Sign } from '../engine/model.ts'
import { matchesToName } from '../engine/sureness.ts'
import { Place, useRow } from './light.tsx'
import { Score } from './Matches.tsx'
import { Rich } from './Rich.tsx'

/** The evidence for the diagnosis, each item with its weight, and the steps in which the paste was read. */
export function Evidence({ diagnosis }: { diagnosis: Diagnosis }) {
  const { envelope, origin, input } = diagnosis
  const [best] = matchesToName(diagnosis)
  return (
    <details className="evidence">
      <summary>Evidence</summary>
      {best && (
        <>
          <h3>
            {best.apiName} <Score score={best.score} />
          </h3>
          <Signs signs={best.evidence} />
        </>
      )}
      {envelope && (
        <>
          <h3>
            Envelope: {envelope.name} <Score score={envelope.score} />
          </h3>
          <Signs signs={envelope.evidence} />
          {envelope.alsoFits.length > 0 && (
            <p>This body also matches: {envelope.alsoFits.map(({ name }) => name).join(', ')}.</p>
          )}
        </>
      )}
      {origin.evidence.length > 0 && (
        <>
          <h3>Who responded</h3>
          <Signs signs={origin.evidence} />
        </>
      )}
      {input.steps.length + input.repairs.length > 0 && (
        <>
          <h3>How the paste was read</h3>
          <ol>
            {[...input.steps, ...input.repairs].map((step, index) => (
              <li key={index}>
                <Rich text={step} />
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  )
}

function Signs({ signs }: { signs: Sign[] }) {
  return (
    <ul className="signs">
      {signs.map((sign, index) => (
        <SignRow key={index} {...sign} />
      ))}
    </ul>
  )
}

function SignRow({ text, weight, span }: Sign) {
  const row = useRow(span)
  return (
    <li {...row}>
      <span className="weight">
        <Place span={span}>{weight > 0 ? `+${weight}` : weight}</Place>
      </span>
      <span>
        <Rich text={text} />
      </span>
    </li>
  )
}
