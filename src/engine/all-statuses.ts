import { provide } from './parts.ts'
import * as rare from './rare-statuses.ts'
import { rareStatuses } from './rare-statuses.ts'
import { commonStatuses, type StatusFacts } from './statuses.ts'

provide('statuses', rare)

/** The facts of statuses with those of the rare ones, for whoever does not load the engine by its parts. */
export { kindOfStatus, statusFacts } from './statuses.ts'

export const statuses: Record<number, StatusFacts> = { ...rareStatuses, ...commonStatuses }
