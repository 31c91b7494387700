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
        ['error.message', isText, 10, '`error.message` is a sentence'],
        ['error.type', nullOr(isText), 15, '`error.type` names the class'],
      ],
      [
        ['error.param', nullOr(isText), 30, '`error.param` is there, also as `null`'],
        ['error.code', nullOr((code) => isText(code) || isInteger(code)), 15, '`error.code` is there, also as `null`'],
        ['error.type', says(/_error$|^(?:insufficient_quota|tokens|requests)$/), 15, "`error.type` is one of OpenAI's"],
        ['error.doc_url', isThere, -80, "`error.doc_url` is Stripe's"],
        ['error.decline_code', isThere, -80, "`error.decline_code` is Stripe's"],
        ['error.fbtrace_id', isThere, -80, "`error.fbtrace_id` is Facebook's"],
        ['error.info', isThere, -40, '`error.info` belongs to another shape'],
        ['error.errors', isThere, -40, '`error.errors` belongs to another shape'],
        ['error.details', isThere, -15, '`error.details` belongs to another shape'],
        ['error.reason', isThere, -60, '`error.reason` belongs to another shape'],
        ['error.root_cause', isThere, -80, "`error.root_cause` is Elasticsearch's"],
        ['type', isThere, -40, "a `type` around it is Anthropic's"],
        ['success', isThere, -40, '`success` belongs to another shape'],
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
