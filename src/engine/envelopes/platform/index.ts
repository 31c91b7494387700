import type { Envelope } from '../envelope.ts'

/** Error bodies of clouds, databases and developer platforms. */
export const platform: readonly Envelope[] = []
