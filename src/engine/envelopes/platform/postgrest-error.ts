import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, signsOf, type Envelope } from '../envelope.ts'
import { isThere, nullOr, says } from '../service/conditions.ts'
import { postgrestStatus } from './postgrest-status.ts'

/** PostgREST and Supabase's data API: `code`, `details`, `hint` and `message`, always all four; the code is an SQLSTATE or `PGRST…`. */
export const postgrestError: Envelope = {
  id: 'postgrest-error',
  name: 'PostgREST error',
  impliedStatus: null,

  recognise: (body) =>
    signsOf(
      body,
      [
        ['message', isText, 10, '`message` is a string'],
        ['hint', nullOr((hint) => typeof hint === 'string'), 30, '`hint` is a string or null'],
        ['details', isThere, 25, '`details` is present'],
        [
          'code',
          nullOr(says(/^(PGRST[0-9A-Z]{3,4}|(?=[A-Z]{0,4}\d)[0-9A-Z]{5})$/)),
          20,
          '`code` is an SQLSTATE or a PostgREST error code',
        ],
      ],
      [['code', says(/^PGRST/), 40, "`code` is one of PostgREST's error codes"]],
    ),

  read(body) {
    const hint = found(body, 'hint')
    const code = found(body, 'code')
    return {
      code,
      message: found(body, 'message'),
      fields: [],
      status: code && postgrestStatus(code.value),
      notes: [
        ...(hint ? [`Hint from the server: \`${hint.value.slice(0, 300)}\``] : []),
        ...echoNote(at(body, 'details')),
      ],
    }
  },
}

const echoNote = (details: Json | undefined) =>
  isText(details) && /^(Key \(|Failing row contains)/.test(details)
    ? ['`details` repeats values of the row: remove them before you share this.']
    : []
