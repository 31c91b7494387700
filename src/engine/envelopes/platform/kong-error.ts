import { isObject, isText } from '../../json.ts'
import type { Response } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { says } from '../service/conditions.ts'
import { headerOf } from '../standard/lists.ts'

/** What Kong itself sends, before or instead of the API behind it: `message`, since version 3.5.0 with `request_id`. */
export const kongError: Envelope = {
  id: 'kong-error',
  name: 'Kong Gateway',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        ['message', isText, 15, '`message` is a string'],
        [
          'message',
          () => isObject(body) && Object.keys(body).every((key) => ['message', 'request_id'].includes(key)),
          5,
          'the body has no members except `message` and `request_id`',
        ],
      ],
      [
        ['message', says(own), 60, 'the message is one that only Kong sends'],
        ['message', says(shared), 10, 'the message is one that Kong also sends'],
        ['request_id', says(/^[0-9a-f]{32}$/), 25, '`request_id` is 32 hexadecimal digits'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSigns(response)]
  },

  read(body) {
    const text = found(body, 'message')?.value.slice(0, 200) ?? ''
    const isUpstream = /upstream|ring-balancer|name resolution/.test(text)
    return {
      code: null,
      message: found(body, 'message'),
      requestId: found(body, 'request_id'),
      fields: [],
      notes: [
        isUpstream
          ? 'Kong responded, because the API behind it gave no valid response.'
          : "Kong responded: the request didn't reach the API behind it.",
        ...(text.startsWith('no Route matched')
          ? ['The gateway has no route for this path, method or host: check the URL first.']
          : []),
      ],
    }
  },
}

/** `X-Kong-Response-Latency` marks Kong's own response; `X-Kong-Upstream-Latency` says that the API behind it responded. */
const headerSigns = (response: Response) =>
  headerOf(response, 'x-kong-upstream-latency') !== null
    ? []
    : [
        ...headerSign(response, 'x-kong-response-latency', /./, 50),
        ...headerSign(response, 'x-kong-request-id', /./, 15),
        ...headerSign(response, 'server', /^kong\//i, 30),
      ]

const own =
  /^(no Route matched with those values|name resolution failed|failure to get a peer from the ring-balancer|An invalid response was received from the upstream server|The upstream server is timing out|No API key found in request|You cannot consume this service|Invalid authentication credentials|HMAC signature (cannot be verified|does not match)|Request size limit exceeded)/i

const shared =
  /^(API rate limit exceeded|An unexpected error occurred|Unauthorized|Invalid (consumer|signature|algorithm)|No credentials found for given|Your IP address is not allowed)/i
