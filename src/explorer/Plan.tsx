import type { Advice, Attempt, Branch } from '../engine/model.ts'
import { duration, verdictSentence, verdictWords } from '../engine/wording.ts'
import { Rich } from './Rich.tsx'

/** When to send again and how often; and both branches where the method is not known. */
export function Plan({ advice }: { advice: Advice }) {
  return (
    <>
      {advice.byMethod && (
        <div className="branches">
          <Branches name="GET, HEAD, PUT, DELETE" branch={advice.byMethod.idempotent} />
          <Branches name="POST, PATCH" branch={advice.byMethod.other} />
        </div>
      )}
      {advice.attempts.length > 0 && <Schedule attempts={advice.attempts} />}
    </>
  )
}

function Branches({ name, branch }: { name: string; branch: Branch }) {
  const sentence = verdictSentence(branch)
  return (
    <div>
      <h3>If it was a {name}</h3>
      <p>
        <b className={`vd ${branch.verdict}`}>{verdictWords[branch.verdict]}</b>
        {sentence && `: ${sentence}.`}
      </p>
      {branch.because[0] && (
        <p>
          <Rich text={branch.because[0]} />
        </p>
      )}
    </div>
  )
}

function Schedule({ attempts }: { attempts: Attempt[] }) {
  const latest = attempts.reduce((sum, { maxSeconds }) => sum + maxSeconds, 0)
  return (
    <div className="schedule">
      <h3>Schedule</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">Pause before it</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.n}>
              <td>{attempt.n + 1}</td>
              <td>{pause(attempt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Then stop: {attempts.length + 1} tries in all, over at most {duration(round(latest))} of waiting.
      </p>
    </div>
  )
}

function pause({ minSeconds, maxSeconds }: Attempt): string {
  if (minSeconds === maxSeconds) return maxSeconds === 0 ? 'none' : duration(round(maxSeconds))
  return maxSeconds < 120 ? `${round(minSeconds)} to ${round(maxSeconds)} seconds, at random` : `${duration(round(minSeconds))} to ${duration(round(maxSeconds))}, at random`
}

const round = (seconds: number) => Math.round(seconds * 10) / 10
