import { at, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'

/** Dropbox: `error_summary` is the code as a path, and `error` the same as a union with `.tag`. */
export const dropboxError: Envelope = {
  id: 'dropbox-error',
  name: 'Dropbox error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [['error_summary', isText, 55, '`error_summary` is the path of the error']],
      [['error', (error: Json | undefined) => isText(at(error, '.tag')), 45, '`error` is a union with `.tag`']],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'x-dropbox-request-id', /./, 40)]
  },

  read(body) {
    const summary = found(body, 'error_summary')
    const value = summary?.value.replace(/[/.]+$/, '') ?? ''
    return {
      code: summary && value !== '' ? { value, path: summary.path } : found(body, ['error', '.tag']),
      message: found(body, 'user_message.text', 'user_message'),
      fields: [],
      notes: /\.{2,}$/.test(summary?.value ?? '')
        ? ['Ignore the dots at the end of `error_summary`: compare its start, or `.tag`.']
        : [],
    }
  },
}
