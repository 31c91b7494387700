import { isInteger, isText } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldAt, isThere, nullOr, says } from './conditions.ts'

/** OpenAI and the many servers that copy it: `error` with `message`, `type`, `param` and `code`, each there even where it is `null`. */
export const openaiError: Envelope = {
  id: 'openai-error',
  name: 'OpenAI error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['error.message', isText, 10, '`error.message` is a string'],
        ['error.type', nullOr(isText), 15, '`error.type` is a string'],
      ],
      [
        ['error.param', nullOr(isText), 30, '`error.param` is present, even if `null`'],
        [
          'error.code',
          nullOr((code) => isText(code) || isInteger(code)),
          15,
          '`error.code` is present, even if `null`',
        ],
        [
          'error.type',
          says(/_error$|^(?:insufficient_quota|tokens|requests)$/),
          15,
          "`error.type` is one of OpenAI's error types",
        ],
        ['error.doc_url', isThere, -80, '`error.doc_url` is a sign of Stripe'],
        ['error.decline_code', isThere, -80, '`error.decline_code` is a sign of Stripe'],
        ['error.fbtrace_id', isThere, -80, '`error.fbtrace_id` is a sign of Facebook'],
        ['error.info', isThere, -40, '`error.info` belongs to another envelope'],
        ['error.errors', isThere, -40, '`error.errors` belongs to another envelope'],
        ['error.details', isThere, -15, '`error.details` belongs to another envelope'],
        ['error.reason', isThere, -60, '`error.reason` belongs to another envelope'],
        ['error.root_cause', isThere, -80, '`error.root_cause` is a sign of Elasticsearch'],
        ['type', isThere, -40, '`type` beside `error` is a sign of Anthropic'],
        ['success', isThere, -40, '`success` belongs to another envelope'],
      ],
    )
    if (signs.length === 0) return []
    return [
      ...signs,
      ...headerSign(response, 'openai-processing-ms', /./, 60),
      ...headerSign(response, 'openai-version', /./, 60),
      ...headerSign(response, 'x-ratelimit-limit-tokens', /./, 30),
    ]
  },

  read(body) {
    const message = found(body, 'error.message')
    const code = found(body, 'error.code')
    const type = found(body, 'error.type')
    const isNumber = code !== null && /^\d+$/.test(code.value)
    return {
      code: isNumber ? (type ?? code) : (code ?? type),
      message,
      fields: fieldAt(body, ['error', 'param'], message?.value ?? null, code?.value ?? null),
    }
  },
}
