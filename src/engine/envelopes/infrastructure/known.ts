import { isText, own } from '../../json.ts'
import type { Found, RawFacts, Test } from '../envelope.ts'

/** What a vendor's documentation says about one of its words. */
export interface Known {
  /** The status that comes with it. */
  status?: number
  /** A message. */
  note?: string
}

/** The status and the notes for a vendor's code; none for codes that aren't in the table. */
export function knownOf(
  table: Readonly<Record<string, Known>>,
  word: Found | null,
): Required<Pick<RawFacts, 'status' | 'notes'>> {
  const known = word === null ? undefined : own(table, word.value)
  return { status: known?.status ?? null, notes: known?.note === undefined ? [] : [known.note] }
}

/** Text that the table has. */
export const isKnownIn =
  (table: Readonly<Record<string, Known>>): Test =>
  (word) =>
    isText(word) && Object.hasOwn(table, word)
