import type { Entry } from '../engine/model.ts'

/** What of a code page comes from the row of its table: "Status, kind, meaning, and whether to retry". */
export const rowSays = ({ resolution, retry }: Entry): string =>
  new Intl.ListFormat('en').format([
    'Status',
    'kind',
    'meaning',
    ...(resolution ? ['what to do'] : []),
    ...(retry && retry.origin !== 'inferred' ? ['whether to retry'] : []),
  ])

/** What a page says where its retry rule isn't the source's own word. */
export const inferredSays = 'The source says nothing about retries here; the verdict is our reading.'
