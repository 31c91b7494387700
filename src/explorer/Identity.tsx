import { codeToShow } from '../engine/explain/code-to-show.ts'
import { leastToBeSure, leastToRely, matchesToName } from '../engine/sureness.ts'
import type { Diagnosis, Match } from '../engine/model.ts'
import { MatchLink } from './about-site.tsx'
import { Literal, Shown } from './Shown.tsx'

/** One line above the verdict: the status, the code with a link to its page, and who sent it. */
export function Identity({ diagnosis, base }: { diagnosis: Diagnosis; base: string }) {
  const { response, matches, origin } = diagnosis
  const best = matches[0]
  const isSure = best !== undefined && best.score >= leastToRely
  const { status, reason } = response
  const code = codeToShow(diagnosis)
  return (
    <p className="identity">
      {status !== null && (
        <span>
          <span className={`st s${String(status)[0]}`}>{status}</span> {reason && <Shown text={reason} />}
        </span>
      )}
      {isSure ? (
        <span>
          {best.score < leastToBeSure && 'probably '}
          <MatchLink match={best} href={`${base}${best.url}`}>
            <code>{best.code ?? best.status}</code> in {best.apiName}
          </MatchLink>
        </span>
      ) : (
        code && <Literal text={code} />
      )}
      {!isSure && <span>{from(matchesToName(diagnosis))}</span>}
    </p>
  )

  function from({ length }: Match[]): string {
    if (origin.kind === 'intermediary') return `from ${origin.name}`
    return length > 1 ? `${length} candidates, none certain` : 'from an API not described here'
  }
}
