import { at, isObject, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'
import { isThere } from './conditions.ts'

/** OpenRouter: `error.code` is the HTTP status, and `error.metadata` says which provider rejected the request, and how. */
export const openrouterError: Envelope = {
  id: 'openrouter-error',
  name: 'OpenRouter error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error.code', isStatus, 25, '`error.code` is an HTTP status'],
        ['error.message', isText, 10, '`error.message` is a string'],
      ],
      [
        ['error.metadata', isObject, 25, '`error.metadata` is an object'],
        [
          'error.metadata.provider_name',
          isThere,
          50,
          "`error.metadata.provider_name` is the name of the model's provider",
        ],
        ['user_id', isText, 20, '`user_id` is beside `error`'],
        ['error.status', isThere, -60, '`error.status` is a sign of Google'],
        ['error.errors', isThere, -60, '`error.errors` is a sign of Google'],
        ['error.type', isThere, -30, '`error.type` belongs to another envelope'],
        ['error.fbtrace_id', isThere, -80, '`error.fbtrace_id` is a sign of Facebook'],
      ],
    ),

  read(body) {
    const raw = at(body, 'error', 'metadata', 'raw')
    return {
      code: found(body, 'error.code'),
      message: found(body, 'error.message'),
      status: statusOf(at(body, 'error', 'code')),
      fields: [],
      notes: isText(raw)
        ? ["Read `error.metadata.raw`: it is the model provider's own response, and says more than the message."]
        : [],
    }
  },
}
