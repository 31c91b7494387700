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
          '`error` is a sentence, or a list of them',
        ],
      ],
      [
        [
          'estimated_time',
          (time) => typeof time === 'number',
          60,
          '`estimated_time` counts the seconds until the model is loaded',
        ],
        ['error_type', isText, 30, '`error_type` names the class'],
        ['warnings', Array.isArray, 15, '`warnings` stand beside it'],
        ['error_description', isThere, -40, "`error_description` is OAuth's"],
        ['message', isThere, -30, '`message` belongs to another shape'],
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
      notes: isLoading ? ['The model is being loaded: `estimated_time` is a guess in seconds, not a promise.'] : [],
    }
  },
}
