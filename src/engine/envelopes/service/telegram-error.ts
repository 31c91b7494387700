import { at, isInteger, isText } from '../../json.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { statusOf } from '../standard/lists.ts'
import { is } from './conditions.ts'

/** Telegram's Bot API: `ok` is `false`, `error_code` repeats the status, `description` says why; `parameters` may hold the wait. */
export const telegramError: Envelope = {
  id: 'telegram-error',
  name: 'Telegram Bot API error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['ok', is(false), 35, '`ok` is `false`'],
        ['error_code', isInteger, 40, '`error_code` is a number'],
        ['description', isText, 25, '`description` is a string'],
      ],
      [
        ['parameters.retry_after', isInteger, 20, '`parameters.retry_after` is the wait in seconds'],
        ['parameters.migrate_to_chat_id', isInteger, 20, '`parameters.migrate_to_chat_id` is the ID of the new chat'],
      ],
    ),

  read(body) {
    const moved = isInteger(at(body, 'parameters', 'migrate_to_chat_id'))
    return {
      code: found(body, 'error_code'),
      message: found(body, 'description'),
      status: statusOf(at(body, 'error_code')),
      fields: [],
      notes: moved
        ? ['The group became a supergroup: send to the chat ID in `parameters.migrate_to_chat_id`, and store it.']
        : [],
    }
  },
}
