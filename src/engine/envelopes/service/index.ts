import type { Envelope } from '../envelope.ts'

/** Error bodies of single services: payments, messages, models, and so on. */
export const service: readonly Envelope[] = []
