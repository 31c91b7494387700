import { at, isObject, isStatus, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'
import { isThere } from './conditions.ts'

/** OpenRouter: `error.code` is the HTTP status, and `error.metadata` tells which provider refused, and how. */
export const openrouterError: Envelope = {
  id: 'openrouter-error',
  name: 'OpenRouter error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['error.code', isStatus, 25, '`error.code` is the HTTP status'],
        ['error.message', isText, 10, '`error.message` is a sentence'],
      ],
      [
        ['error.metadata', isObject, 25, '`error.metadata` adds to it'],
        ['error.metadata.provider_name', isThere, 50, '`error.metadata.provider_name` names the provider behind it'],
        ['user_id', isText, 20, '`user_id` stands beside the error'],
        ['error.status', isThere, -60, "`error.status` is Google's"],
        ['error.errors', isThere, -60, "`error.errors` is Google's"],
        ['error.type', isThere, -30, '`error.type` belongs to another shape'],
        ['error.fbtrace_id', isThere, -80, "`error.fbtrace_id` is Facebook's"],
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
        ? ["The provider's own answer stands in `error.metadata.raw`: it says more than the sentence above."]
        : [],
    }
  },
}
