import type { Entry } from '../engine/model.ts'
import { statusFacts } from '../engine/statuses.ts'

/**
 * What a server would say of this row, as plain text in one line: the meaning of its code. What stands in the row of a status sums up
 * many failures, and no server says it of one.
 */
export const sentenceOfRow = ({ code, description, status }: Entry): string =>
  code === null
    ? statusFacts(status.from).name
    : description.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '')
