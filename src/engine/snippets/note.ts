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

/** The one line that says what the numbers are: "Plan for 429 rate_limited: at most 4 tries within 60 s, pauses of 0–1, 0–2, 0–4 s.". */
function noteOf(plan: SnippetPlan): string {
  const code = plan.code === null ? null : commentable(String(plan.code.value))
  const what = `Plan for ${plan.statuses.join(', ')}${code === null ? '' : ` ${code}`}`
  if (plan.verdict === 'reauth')
    return `${what}: ${isTooLong(plan) ? 'one try.' : 'one repeat with new credentials, then stop.'}`
  const named = plan.fallbackSeconds === null && plan.waitSeconds !== null
  const pauses = attemptsOf(plan).map(({ minSeconds: min, maxSeconds: max }) =>
    min === max ? number(min) : `${number(min)}–${number(max)}`,
  )
  const counted = `at most ${plan.tries} tries within ${number(plan.deadlineSeconds)} s`
  if (pauses.length === 0) return `${what}: one try.`
  const shown = [...pauses.slice(0, 3), ...(pauses.length > 3 ? ['…'] : [])].join(', ')
  return `${what}: ${counted}, pauses of ${shown} s${named ? ` (the server named ${number(plan.waitSeconds ?? 0)} s)` : ''}.`
}

/** Whether the wait is too long for a process that sleeps. */
export const isTooLong = ({ waitSeconds, deadlineSeconds }: SnippetPlan): boolean =>
  (waitSeconds ?? 0) > deadlineSeconds

/** What comes after the repeat with new credentials. */
export const lastTry = 'Refused again: hand it to a person. Callers that keep failing are often locked out.'

const tooLong = (plan: SnippetPlan): string | null =>
  isTooLong(plan)
    ? `A wait of ${number(plan.waitSeconds ?? 0)} s is for a queue or a timer: this hands back the answer, so that the caller can schedule it.`
    : null
