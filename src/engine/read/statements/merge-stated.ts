import type { StatedFacts } from '../reading.ts'

/** What two texts state, together: of each fact the first. */
export const mergeStated = (
  first: StatedFacts | undefined,
  second: StatedFacts | undefined,
): StatedFacts | undefined =>
  first && second
    ? {
        code: first.code ?? second.code,
        message: first.message ?? second.message,
        requestId: first.requestId ?? second.requestId,
        docUrl: first.docUrl ?? second.docUrl,
        kind: first.kind ?? second.kind,
        exception: first.exception ?? second.exception,
        fields: first.fields.length > 0 ? first.fields : second.fields,
      }
    : (first ?? second)
