import { at, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isThere } from './conditions.ts'

/** Hugging Face: `error` is a sentence, or a list of them; `estimated_time` counts the seconds until the model is loaded. */
export const huggingfaceError: Envelope = {
  id: 'huggingface-error',
  name: 'Hugging Face error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        [
          'error',
          (error) => isText(error) || (Array.isArray(error) && error.length > 0 && error.every(isText)),
          15,
          '`error` is a message or a list of messages',
        ],
      ],
      [
        [
          'estimated_time',
          (time) => typeof time === 'number',
          60,
          '`estimated_time` is the number of seconds until the model is loaded',
        ],
        ['error_type', isText, 30, '`error_type` is the type of the error'],
        ['warnings', Array.isArray, 15, '`warnings` is a list'],
        ['error_description', isThere, -40, '`error_description` is a sign of OAuth'],
        ['message', isThere, -30, '`message` belongs to another envelope'],
      ],
    )
    return signs.length === 0
      ? []
      : [
          ...signs,
          ...headerSign(response, 'x-error-message', /./, 40),
          ...headerSign(response, 'x-compute-type', /./, 40),
        ]
  },

  read(body) {
    const isLoading = typeof at(body, 'estimated_time') === 'number'
    return {
      code: found(body, 'error_type'),
      message: found(body, 'error.0', 'error'),
      fields: [],
      status: isLoading ? 503 : null,
      notes: isLoading ? ['The model is still loading: `estimated_time` is an estimate, in seconds.'] : [],
    }
  },
}
