import { at, isObject, isText } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { fieldAt, says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** Azure OpenAI: OpenAI's members with Microsoft's codes, the status as a string, and what the content filter found in `innererror`. */
export const azureOpenaiError: Envelope = {
  id: 'azure-openai-error',
  name: 'Azure OpenAI error',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['error.message', isText, 10, '`error.message` is a string'],
        ['error.code', isText, 5, '`error.code` is a string'],
      ],
      [
        ['error.code', says(/^[45]\d\d$/), 40, '`error.code` is an HTTP status, as a string'],
        ['error.innererror.content_filter_result', isObject, 100, '`content_filter_result` says what the filter found'],
        [
          'error.innererror.content_filter_results',
          isObject,
          100,
          '`content_filter_results` says what the filter found',
        ],
        ['error.content_filters', Array.isArray, 100, '`content_filters` says what the filter found'],
        [
          'error.message',
          says(/Azure OpenAI|AIServices|Cognitive Services|API deployment|Azure AI/),
          40,
          "the message names Azure's services",
        ],
        [
          'error.message',
          says(/(token|call) rate limit|[Pp]lease retry after \d+ seconds?/),
          35,
          "the message is the one for Azure OpenAI's rate limit",
        ],
        [
          'error.code',
          says(/^(DeploymentNotFound|RateLimitReached|NoCapacity|OperationNotSupported)$/),
          15,
          '`error.code` is one that Azure OpenAI sends',
        ],
      ],
    )
    if (signs.length === 0) return []
    return [
      ...signs,
      ...headerSign(response, 'apim-request-id', /./, 50),
      ...headerSign(response, 'azureml-model-session', /./, 60),
      ...headerSign(response, 'x-ms-deployment-name', /./, 30),
      ...headerSign(response, 'azureai-requested-tier', /./, 40),
      ...headerSign(response, 'x-ms-region', /./, 10),
      ...headerSign(response, 'x-ms-correlation-request-id', /./, -40),
    ]
  },

  read(body) {
    const stopped = filtered(body)
    return {
      code: found(body, 'error.code'),
      message: found(body, 'error.message'),
      fields: fieldAt(
        body,
        ['error', 'param'],
        found(body, 'error.message')?.value ?? null,
        found(body, 'error.code')?.value ?? null,
      ),
      status: statusOf(at(body, 'error', 'status') ?? at(body, 'error', 'code')),
      notes:
        stopped.length > 0
          ? [
              `The content filter stopped on ${stopped.map((name) => `\`${name}\``).join(', ')}: the same text would be rejected again.`,
            ]
          : [],
    }
  },
}

/** The categories whose `filtered` is true. */
function filtered(body: Json): string[] {
  const inner = at(body, 'error', 'innererror')
  const result =
    at(inner, 'content_filter_result') ??
    at(inner, 'content_filter_results') ??
    at(body, 'error', 'content_filters', 0, 'content_filter_results')
  if (!isObject(result)) return []
  return Object.keys(result)
    .slice(0, 20)
    .filter((name) => at(result, name, 'filtered') === true)
}
