import { at, isStatus } from '../../json.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { says } from '../service/conditions.ts'
import { statusOf } from '../standard/lists.ts'

/** What Azure API Management says by itself: `statusCode` and one of its policies' sentences. */
export const azureApiManagement: Envelope = {
  id: 'azure-api-management',
  name: 'Azure API Management',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(body, [
      ['statusCode', isStatus, 15, '`statusCode` is an HTTP status'],
      ['message', says(sentence), 65, "the message is one of the gateway's own"],
    ])
    return signs.length === 0
      ? []
      : [...signs, ...headerSign(response, 'www-authenticate', /^AzureApiManagementKey/i, 60)]
  },

  read(body) {
    const message = found(body, 'message')
    const text = message?.value.slice(0, 500) ?? ''
    return {
      code: null,
      message,
      fields: [],
      status: statusOf(at(body, 'statusCode')),
      notes: [
        "The gateway responded: the request didn't reach the API behind it.",
        ...(/quota/i.test(text) ? ['A quota resets with its period: the message says how soon.'] : []),
      ],
    }
  },
}

/** Microsoft Learn, policies `rate-limit`, `quota`, `validate-jwt`, and the gateway's own checks of subscription key and route. */
const sentence =
  /subscription key|^Rate limit is exceeded\.|^Out of (call volume|bandwidth) quota|^Resource not found$|^Unable to match incoming request to an operation|^Unauthorized\. Access token is missing/i
