import type { Entry } from '../engine/model.ts'

/** The parts of a code page that come from its row: "Status, kind, meaning, and whether to retry". */
export const rowSays = ({ resolution, retry }: Entry): string =>
  new Intl.ListFormat('en').format([
    'Status',
    'kind',
    'meaning',
    ...(resolution ? ['what to do'] : []),
    ...(retry && retry.origin !== 'inferred' ? ['whether to retry'] : []),
  ])

/** Shown if the source documents no retry rule. */
export const inferredSays = "The source doesn't say whether to retry; the verdict is inferred."
