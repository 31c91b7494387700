import { at, isObject, isStatus, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type Found } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'

/** MediaWiki's REST API: `httpCode`, `httpReason`, an `errorKey`, and the message once for each language. */
export const mediawikiRest: Envelope = {
  id: 'mediawiki-rest',
  name: 'MediaWiki REST error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [['httpCode', isStatus, 30, '`httpCode` is an HTTP status']],
      [
        ['messageTranslations', isObject, 60, '`messageTranslations` has the message in each language'],
        ['errorKey', isText, 25, '`errorKey` is the code'],
        ['httpReason', isText, 20, '`httpReason` is the name of the status'],
      ],
    ),

  read: (body) => ({
    code: found(body, 'errorKey'),
    message: found(body, 'messageTranslations.en') ?? anyLanguage(body) ?? found(body, 'message'),
    fields: [],
    status: statusOf(at(body, 'httpCode')),
  }),
}

function anyLanguage(body: Json): Found | null {
  const sentences = at(body, 'messageTranslations')
  const language = isObject(sentences) ? Object.keys(sentences)[0] : undefined
  return language === undefined ? null : found(body, ['messageTranslations', language])
}
