import { part, type PartName } from '../parts.ts'
import type { Response } from '../model.ts'
import { common } from './common/index.ts'
import type { Envelope } from './envelope.ts'
import { isPlain } from './plain.ts'
import { problemDetails } from './standard/problem-details.ts'
import type { View } from './views.ts'

/** The parts with envelopes, in the order in which they are listed. */
export const shapeParts = ['standard', 'platform', 'service', 'framework'] as const satisfies readonly PartName[]

/** The envelopes that a part of the body may be in. Where two score the same, the one listed first is named first. */
export const shapesFor = (view: View, response: Response): readonly Envelope[] =>
  isPlain(view, response) ? plain : every()

const plain: readonly Envelope[] = [problemDetails, ...common]

let listed: readonly Envelope[] | null = null

/** All of them, or the end of this diagnosis; put together once, as each body has several parts to look at. */
function every(): readonly Envelope[] {
  const parts = shapeParts.map((name) => part(name))
  listed ??= [...parts.flat(), ...common]
  return listed
}
