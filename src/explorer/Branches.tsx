import type { Advice, Branch } from '../engine/model.ts'
import { headline, methods } from '../engine/wording.ts'
import { Rich } from './Rich.tsx'

/** The verdict for each kind of method, if the method is unknown. */
export function Branches({ byMethod, isOver }: Pick<Advice, 'byMethod'> & { isOver: boolean }) {
  if (byMethod === null) return null
  return (
    <div className="branches">
      <OfMethod name={methods.idempotent} branch={byMethod.idempotent} isOver={isOver} />
      <OfMethod name={methods.other} branch={byMethod.other} isOver={isOver} />
    </div>
  )
}

function OfMethod({ name, branch, isOver }: { name: string; branch: Branch; isOver: boolean }) {
  const { word, sentence } = headline(branch, 'failed', isOver)
  return (
    <div>
      <h3>If it was a {name}</h3>
      <p>
        <b className={`vd ${branch.verdict}`}>{word}</b>
        {sentence && `${sentence.startsWith('then ') ? ',' : ':'} ${sentence}.`}
      </p>
      {branch.because[0] && (
        <p>
          <Rich text={branch.because[0]} />
        </p>
      )}
    </div>
  )
}
