import { diagnose } from '../../index.ts'
import type { Catalogue, Json } from '../../model.ts'

const empty: Catalogue = { apis: [], entries: [], statuses: [] }

/** What Errata says about a body, or about a whole paste, in short. */
export function diagnosed(input: Json) {
  const paste = typeof input === 'string' ? input : JSON.stringify(input)
  const { envelope, facts, response, explanation } = diagnose(paste, empty, { now: Date.UTC(2026, 10, 21) })
  const { code, message, requestId, docUrl, fields, others, isPartial } = facts
  return {
    id: envelope?.id ?? null,
    also: envelope?.alsoFits.map(({ id }) => id) ?? [],
    status: response.status,
    code,
    message,
    requestId,
    docUrl,
    fields: fields.map((field) => [field.path, field.message, field.code]),
    others,
    isPartial,
    text: explanation.map(({ text }) => text).join('\n'),
  }
}

/** Every fact that a row doesn't state is expected to be absent. */
export const nothing = { requestId: null, docUrl: null, fields: [], others: [], isPartial: false }
