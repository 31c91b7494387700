import { at, isText, textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type RawField } from '../envelope.ts'
import { says } from '../service/conditions.ts'
import { linkOf } from '../standard/lists.ts'

/** Okta: `errorCode` (`E0000001`), `errorSummary`, and `errorCauses` whose summaries start with the field. */
export const oktaError: Envelope = {
  id: 'okta-error',
  name: 'Okta error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['errorCode', isText, 10, '`errorCode` is a string'],
        ['errorSummary', isText, 40, '`errorSummary` is a string'],
      ],
      [
        ['errorCode', says(/^E\d{7}$/), 50, '`errorCode` is `E` and seven digits'],
        ['errorId', isText, 15, '`errorId` identifies this error'],
        ['errorCauses', Array.isArray, 15, '`errorCauses` is a list'],
      ],
    ),

  read(body) {
    const causes = at(body, 'errorCauses')
    const list = Array.isArray(causes) ? causes.slice(0, 100) : []
    const fields = list.flatMap(fieldOf)
    return {
      code: found(body, 'errorCode'),
      message: found(body, 'errorSummary'),
      requestId: found(body, 'errorId'),
      docUrl: linkOf(found(body, 'errorLink')),
      fields,
      others: list.flatMap((cause, index) => (fieldOf(cause, index).length > 0 ? [] : otherOf(cause))),
      notes:
        at(body, 'errorCode') === 'E0000047'
          ? ['The header `X-Rate-Limit-Reset` is the Unix time, in seconds, when the limit resets.']
          : [],
    }
  },
}

const otherOf = (cause: Json) =>
  isText(at(cause, 'errorSummary'))
    ? [{ code: found(cause, 'reason')?.value ?? null, message: textOf(at(cause, 'errorSummary')) }]
    : []

/** `login: An object with this field already exists`; newer causes have `location` (`$.profile.login`). */
function fieldOf(cause: Json, index: number): RawField[] {
  const summary = at(cause, 'errorSummary')
  const location = at(cause, 'location')
  const [, name, sentence] = isText(summary)
    ? (/^'?([A-Za-z][\w.[\]]{0,80})'?: (\S[^]*)$/.exec(summary.slice(0, 2000)) ?? [])
    : []
  const path = isText(location) ? location.replace(/^\$\.?/, '') : name
  if (path === undefined || path === '') return []
  return [
    {
      path,
      message: sentence ?? (isText(summary) ? summary : null),
      code: found(cause, 'reason')?.value ?? null,
      at: ['errorCauses', index, 'errorSummary'],
    },
  ]
}
