import type { Envelope } from './envelopes/envelope.ts'

/** What the engine does without in the diagnosis of most pastes. The explorer loads it behind the rest; everybody else has it from the start. */
export interface Parts {
  /** Wrappings that are rare, and the repair of what is nearly JSON. */
  wrappings: typeof import('./read/rare-wrappings.ts')
  /** Facts, defaults and reasons of statuses that are rare. */
  statuses: typeof import('./rare-statuses.ts')
  /** What the words of a response say of it beyond its status and code. */
  causes: typeof import('./advise/causes.ts')
  /** Times that a response names otherwise than by `Retry-After` in seconds. */
  times: typeof import('./advise/named-times.ts')
  /** What a challenge (`WWW-Authenticate`) says of the error. */
  challenges: typeof import('./challenges.ts')
  /** Reading by common names, for what the rules of an envelope leave open. */
  names: typeof import('./envelopes/generic/index.ts')
  /** Fields and registered types of problem documents (RFC 9457). */
  problems: typeof import('./envelopes/standard/registered-problems.ts')
  /** XML. */
  markup: typeof import('./read/read-xml.ts')
  /** Who answered, where it was neither the API nor nginx. */
  origins: typeof import('./origin/others.ts')
  /** The envelopes of standards and clouds. */
  standard: readonly Envelope[]
  framework: readonly Envelope[]
  platform: readonly Envelope[]
  service: readonly Envelope[]
}

export type PartName = keyof Parts

const here: Partial<Parts> = {}

/** Hands a part to the engine: code that has arrived, and the same each time. */
export function provide<Name extends PartName>(name: Name, content: Parts[Name]): void {
  here[name] = content
}

/** The part, or the end of this diagnosis: without it nothing can be said that would not have to be taken back. */
export function part<Name extends PartName>(name: Name): Parts[Name] {
  const content: Partial<Parts>[Name] = here[name]
  if (content === undefined) throw new MissingPart(name)
  return content
}

/** Thrown where a diagnosis needs a part that has not arrived, or codes of the catalogue that have not. */
export class MissingPart extends Error {
  readonly part: PartName | 'codes'
  constructor(part: PartName | 'codes') {
    super(`the part ${part} of the engine has not arrived`)
    this.part = part
  }
}
