import { isTelling, pathWords } from '../engine/origin/path-words.ts'
import type { Hop } from '../engine/model.ts'
import { useRow } from './light.tsx'
import { Shown } from './Shown.tsx'

/** The path of the request: each hop with a check mark if it passed, or a cross if it failed there. */
export function Path({ path }: { path: Hop[] }) {
  if (!isTelling(path)) return null
  const broke = path.findIndex(({ passed }) => passed === 'no')
  return (
    <div className="path">
      <p className="vh">
        <Shown text={pathWords(path)} />
      </p>
      <ol aria-hidden="true">
        {path.map((hop, index) => (
          <HopMark
            key={index}
            hop={hop}
            is={index > broke && broke >= 0 ? 'beyond' : index === broke ? 'broke' : hop.passed}
          />
        ))}
      </ol>
    </div>
  )
}

function HopMark({ hop: { name, responded, span }, is }: { hop: Hop; is: string }) {
  const row = useRow(span)
  return (
    <li className={is} {...row}>
      <Shown text={name} />
      {responded && <small>responded</small>}
    </li>
  )
}
