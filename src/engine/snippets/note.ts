import { attemptsOf } from '../advise/schedule.ts'
import { commentable } from './literal.ts'
import type { SnippetPlan } from './plan.ts'
import { number } from './snippet.ts'

/** The first lines of every snippet. @param mark what begins a comment */
export const headOf = (plan: SnippetPlan, mark: string): string =>
  [noteOf(plan), tooLong(plan)]
    .filter((line) => line !== null)
    .map((line) => `${mark} ${line}`)
    .join('\n')

/** One line about the numbers: "Plan for 429 rate_limited: at most 4 attempts within 60 s, with waits of 0–1, 0–2, 0–4 s.". */
function noteOf(plan: SnippetPlan): string {
  const code = plan.code === null ? null : commentable(String(plan.code.value))
  const what = `Plan for ${plan.statuses.join(', ')}${code === null ? '' : ` ${code}`}`
  if (plan.verdict === 'reauth')
    return `${what}: ${isTooLong(plan) ? 'one attempt.' : 'one retry with new credentials, then stop.'}`
  const named = plan.fallbackSeconds === null && plan.waitSeconds !== null
  const pauses = attemptsOf(plan).map(({ minSeconds: min, maxSeconds: max }) =>
    min === max ? number(min) : `${number(min)}–${number(max)}`,
  )
  const counted = `at most ${plan.tries} attempts within ${number(plan.deadlineSeconds)} s`
  if (pauses.length === 0) return `${what}: one attempt.`
  const shown = [...pauses.slice(0, 3), ...(pauses.length > 3 ? ['…'] : [])].join(', ')
  return `${what}: ${counted}, with waits of ${shown} s${named ? ` (the server asked for ${number(plan.waitSeconds ?? 0)} s)` : ''}.`
}

/** Whether the wait is too long for a process that sleeps. */
export const isTooLong = ({ waitSeconds, deadlineSeconds }: SnippetPlan): boolean =>
  (waitSeconds ?? 0) > deadlineSeconds

/** What comes after the retry with new credentials. */
export const lastTry = 'If this is rejected too, stop: clients that keep failing are often locked out.'

const tooLong = (plan: SnippetPlan): string | null =>
  isTooLong(plan)
    ? `A wait of ${number(plan.waitSeconds ?? 0)} s needs a queue or a timer: this returns the response, so that the caller can schedule the retry.`
    : null
