import type { Envelope } from '../envelope.ts'

/** Error bodies that a published standard or convention defines. */
export const standard: readonly Envelope[] = []
