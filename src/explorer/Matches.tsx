import { leastToRely } from '../engine/sureness.ts'
import type { Match } from '../engine/model.ts'
import { MatchLink } from './about-site.tsx'

interface Props {
  matches: Match[]
  base: string
  onChoose(url: string): void
}

/** Other possible matches. The reader can choose one of them. */
export function Matches({ matches, base, onChoose }: Props) {
  const [best, ...others] = matches
  const isSure = best !== undefined && best.score >= leastToRely
  const shown = isSure ? others : matches
  if (shown.length === 0) return null
  return (
    <div className="matches">
      <h3>{isSure ? 'Other candidates' : 'Candidates'}</h3>
      <ul>
        {shown.map((match) => {
          const { api, apiName, code, status, score, url } = match
          return (
            <li key={url}>
              <MatchLink match={match} href={`${base}/apis/${api}/`}>
                {apiName}
              </MatchLink>{' '}
              <MatchLink match={match} href={`${base}${url}`}>
                <code>{code ?? status}</code>
              </MatchLink>{' '}
              <Score score={score} />{' '}
              <button type="button" className="quiet" onClick={() => onChoose(url)}>
                Use this match
                <span className="vh">
                  {' '}
                  {apiName} {code ?? status}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

export function Score({ score }: { score: number }) {
  return (
    <span className="score">
      <meter min={0} max={1} value={score} aria-label="Score" /> {Math.round(score * 100)}%
    </span>
  )
}
