import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope, type Found } from '../envelope.ts'
import { fieldsOfSentences } from '../fields.ts'
import { hasOnly, isTexts, keySign, says } from './conditions.ts'

/** `{"code":404,"message":"HTTP 404 Not Found"}`, and `{"errors":["name must not be blank"]}` for validation: Dropwizard. */
export const dropwizardError: Envelope = {
  id: 'dropwizard-error',
  name: 'Dropwizard error',
  impliedStatus: null,

  recognise(body, { status }) {
    if (hasOnly(body, ['errors']) && isTexts(body.errors)) {
      const isRule = (body.errors as string[]).every((each) => constraint.test(each.slice(0, 500)))
      return isRule
        ? [
            keySign('`errors` is a list of messages', 30, 'errors'),
            { text: 'each message is a path and a Bean Validation constraint', weight: 35, path: null },
          ]
        : []
    }
    if (!hasOnly(body, ['code', 'message', 'details'])) return []
    return signsOf(
      body,
      [
        [
          'code',
          (code) => typeof code === 'number' && code >= 400 && code <= 599 && (status === null || status === code),
          20,
          '`code` is an HTTP error status',
        ],
        ['message', isText, 15, '`message` is a string'],
      ],
      [
        ['message', says(/^HTTP \d{3} /), 50, '`message` repeats the status line, as Jersey does'],
        ['message', says(logged), 60, '`message` has the ID of a log entry, as in Dropwizard'],
        ['details', isText, 10, '`details` is a string'],
      ],
    )
  },

  read(body) {
    if (isTexts(at(body, 'errors'))) return { code: null, message: found(body, 'errors.0'), fields: fieldsOf(body) }
    const code = at(body, 'code')
    return {
      code: found(body, 'code'),
      message: found(body, 'message'),
      requestId: logIdOf(found(body, 'message')),
      status: typeof code === 'number' ? code : null,
    }
  },
}

const logged = /It has been logged \(ID ([0-9a-f]{8,40})\)/

const constraint =
  /^(query param |path param |matrix param |header |form field |cookie )?[a-z][\w.[\]<>-]{0,200} (must|may not|size must|length must|is not a well-formed|has to)\b/

/** The message of a server error has the ID of its log entry. */
function logIdOf(message: Found | null): Found | null {
  const id = message && logged.exec(message.value)?.[1]
  return message && id ? { ...message, value: id } : null
}

function fieldsOf(body: Json) {
  const sentences = at(body, 'errors')
  const plain = Array.isArray(sentences)
    ? sentences.map((each) =>
        isText(each) ? each.replace(/^(query param|path param|matrix param|header|form field|cookie) /, '') : each,
      )
    : []
  return fieldsOfSentences(plain, ['errors']).map((field) => ({
    ...field,
    message: found(isObject(body) ? body : null, field.at)?.value ?? field.message,
  }))
}
