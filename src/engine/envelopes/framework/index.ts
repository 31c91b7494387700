import type { Envelope } from '../envelope.ts'

/** Error bodies that web frameworks and validators write by themselves. */
export const framework: readonly Envelope[] = []
