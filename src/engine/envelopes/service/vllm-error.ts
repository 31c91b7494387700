import { isInteger, isText } from '../../json.ts'
import { at } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'
import { fieldAt, is, isThere, nullOr } from './conditions.ts'

/** vLLM and others that serve models: OpenAI's members without the wrapper, `object` is `error`, and `code` is the HTTP status. */
export const vllmError: Envelope = {
  id: 'vllm-error',
  name: 'vLLM error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['object', is('error'), 40, '`object` is `error`'],
        ['message', isText, 10, '`message` is a sentence'],
        ['type', nullOr(isText), 25, '`type` names the class'],
      ],
      [
        ['param', nullOr(isText), 30, '`param` is there, also as `null`'],
        ['code', isInteger, 20, '`code` is a number'],
        ['status', isThere, -40, '`status` is how Notion repeats it'],
      ],
    ),

  read(body) {
    const message = found(body, 'message')
    return {
      code: found(body, 'type', 'code'),
      message,
      fields: fieldAt(body, ['param'], message?.value ?? null),
      status: statusOf(at(body, 'code')),
    }
  },
}
