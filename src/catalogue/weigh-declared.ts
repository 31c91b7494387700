import { declaredEnvelopes } from '../engine/envelopes/declared.ts'
import { viewsOf } from '../engine/envelopes/views.ts'
import type { DeclaredEnvelope, Diagnosis, Json } from '../engine/model.ts'

/**
 * Why a response isn't read as a declared envelope, and how to change that.
 * @param declared the envelope that the page of the example states
 * @param diagnosis what the engine says about the example
 * @returns words for a problem's `found` and `fix`
 */
export function whyOther(
  declared: DeclaredEnvelope,
  { envelope, response }: Diagnosis,
): { found: string; fix: string } {
  const [own] = declaredEnvelopes({ envelopes: [declared] })
  const place = `"shape" of content/envelopes/${declared.id}.mdx`
  const bodies = bodiesIn(response.body)
  const weighed = bodies.map((body) => own!.recognise(body, response)).toSorted((a, b) => pointsOf(b) - pointsOf(a))
  const points = pointsOf(weighed[0] ?? [])
  const otherPoints = envelope ? pointsOf(envelope.evidence) : 0
  const found = `${envelope ? `${envelope.id} with ${otherPoints} points` : 'no envelope'}; ${declared.id} has ${points}`
  if (points === 0) {
    const missing = declared.signs.filter(({ required }) => required).map(({ text }) => text)
    return { found, fix: `Correct the sample, or the signs in ${place}: a required sign doesn't match here. Required signs: ${missing.join('; ')}.` } // prettier-ignore
  }
  const lacking = Math.max(envelope ? otherPoints : 0, 39) + 1 - points
  return {
    found,
    fix: `Raise the weights of signs that match here in ${place} by ${lacking} points or more, or add a sign that only this envelope has. Signs that match: ${(weighed[0] ?? []).map(({ text, weight }) => `${text} (${weight})`).join('; ')}.`, // prettier-ignore
  }
}

/** The value of a body, and the values inside it that are weighed too; none if it isn't JSON. */
export function bodiesIn(body: string | null): Json[] {
  try {
    return viewsOf(JSON.parse(body ?? '') as Json).map((view) => view.body)
  } catch {
    return []
  }
}

const pointsOf = (signs: readonly { weight: number }[]) => signs.reduce((sum, { weight }) => sum + weight, 0)
