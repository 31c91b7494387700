import { use } from 'react'
import { attemptsOf, deadlineOf, withJitter } from '../engine/advise/schedule.ts'
import { scheduleFromSeconds } from '../engine/advise/schedule-from.ts'
import type { Advice, Jitter, Plan as PlanOf } from '../engine/model.ts'
import { duration, methods, pauseRange, rounded } from '../engine/wording.ts'
import { SiteContext } from './about-site.tsx'
import { AttemptsPlot } from './AttemptsPlot.tsx'
import { sinceFailure } from './since-failure.ts'

interface Choice {
  base: string
  /** The jitter that the reader chose; `null` for the advised one. */
  jitter: Jitter | null
  onJitter(jitter: Jitter): void
}

/** When and how often to retry, and which clients do something else. */
export function Plan({ advice, isOver, ...choice }: { advice: Advice; isOver: boolean } & Choice) {
  const plan = advice.plan && isOver ? { ...advice.plan, waitSeconds: 0 } : advice.plan
  return (
    <>
      {plan && advice.attempts.length > 0 && <Schedule plan={plan} isSplit={advice.byMethod !== null} {...choice} />}
      {advice.others.length > 0 && (
        <div className="others-decide">
          <h3>What other clients do</h3>
          <ul>
            {advice.others.map(({ who, does, why }) => (
              <li key={who}>
                <b>{who}</b> {does}: {why}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const jitters: Jitter[] = ['full', 'equal', 'decorrelated', 'none']

function Schedule({ plan: given, isSplit, jitter, onJitter, base }: { plan: PlanOf; isSplit: boolean } & Choice) {
  const { guides } = use(SiteContext)
  const plan = jitter ? withJitter(given, jitter) : given
  const attempts = attemptsOf(plan)
  const isScheduled = (plan.waitSeconds ?? 0) >= scheduleFromSeconds
  const names = jitters.includes(given.jitter) ? jitters : [given.jitter, ...jitters]
  return (
    <div className="schedule">
      <div className="schedule-head">
        <h3>Schedule{isSplit && ` for a ${methods.idempotent}`}</h3>
        {plan.waitSeconds === null && (
          <label>
            Jitter{' '}
            <select value={plan.jitter} onChange={({ target }) => onJitter(target.value as Jitter)}>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      <AttemptsPlot attempts={attempts} />
      <table>
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">Pause before</th>
            <th scope="col">After the failure</th>
          </tr>
        </thead>
        <tbody>
          {sinceFailure(attempts).map(({ attempt, from, to }) => (
            <tr key={attempt.n}>
              <td>{attempt.n + 1}</td>
              <td>{pauseRange(attempt.minSeconds, attempt.maxSeconds)}</td>
              <td>{pauseRange(from, to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {plan.waitSeconds === null
          ? `Each pause: ${plan.formula}. `
          : "The server's wait is never shortened. Up to 10% is added, at most 90 seconds, so that clients don't all retry at once. "}
        Stop after {plan.tries} attempts, including the first, with at most {duration(rounded(plan.worstSeconds))} of
        waiting in total
        {isScheduled ? '' : `. In any case, give up ${duration(deadlineOf(plan))} after the first attempt`}.
      </p>
      <p>
        Keep retries below 10% of your requests, and retry in only one layer.{' '}
        {guides.includes('retries') && <a href={`${base}/guides/retries/#budgets`}>Why</a>}
      </p>
    </div>
  )
}
