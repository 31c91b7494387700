import type { Entry } from '../engine/model.ts'
import { statusFacts } from '../engine/statuses.ts'

/**
 * The message that a server would send for this row, as plain text in one line: the meaning of its code. The row of a status sums up many
 * failures, so its text isn't the message of one.
 */
export const sentenceOfRow = ({ code, description, status }: Entry): string =>
  code === null
    ? statusFacts(status.from).name
    : description.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '')
