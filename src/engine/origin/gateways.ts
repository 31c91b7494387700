import { isObject, isText, type JsonObject } from '../json.ts'
import { onlyText, type Emitter, type Seen } from './emitter.ts'
import { maySaw, neverSaw, providerMends, proxyMeaning } from './meaning.ts'
import { isOwnServer } from './ways-through.ts'

/** API gateways and managed load balancers; the gateways write JSON, as the API behind them does. */
export const gateways: readonly Emitter[] = [
  {
    name: 'AWS API Gateway',
    member: apiGatewayText,
    meaning: apiGatewayMeaning,
  },
  {
    name: 'AWS load balancer',
    marks: [/<hr><center>awselb\//],
    server: /^awselb/i,
    meaning: (seen) =>
      proxyMeaning('The load balancer', seen, {
        460: `The client closed the connection before the load balancer could respond. ${maySaw}`,
        503: `The load balancer has no server registered for this route. ${neverSaw} ${providerMends}`,
        561: `Signing the user in failed at the identity provider. ${neverSaw} ${providerMends}`,
      }),
  },
  {
    name: 'Kong',
    marks: [/^no Route matched with those values/],
    // If the API responded, Kong sends `x-kong-upstream-latency` and `x-kong-proxy-latency` instead.
    headers: [['x-kong-response-latency', /^\d/]],
    member: (json, seen) =>
      stock(json, kongOnly) ?? (/^kong/i.test(seen.header('server') ?? '') ? stock(json, kongWithHeader) : null),
    server: /^kong/i,
    meaning: (seen) =>
      proxyMeaning('Kong', seen, {
        401: `Kong checks the credentials in front of the API and didn't accept these. ${neverSaw} You can fix this.`,
      }),
  },
  {
    name: 'APISIX',
    marks: [/Powered by <a href="https?:\/\/apisix\.apache\.org/],
    member: (json) => (json.error_msg === '404 Route Not Found' ? '404 Route Not Found' : null),
    server: /^apisix/i,
    meaning: (seen) => proxyMeaning('APISIX', seen),
  },
  {
    name: 'Azure Application Gateway',
    marks: [/<hr><center>Microsoft-Azure-Application-Gateway/],
    server: /^microsoft-azure-application-gateway/i,
    meaning: (seen) => proxyMeaning('Azure Application Gateway', seen),
  },
  {
    name: 'Azure API Management',
    member: (json) =>
      isText(json.message) &&
      typeof json.statusCode === 'number' &&
      /subscription key(?:\. Make sure| to access)|^(?:Rate limit is|Out of call volume quota)/.test(json.message)
        ? json.message
        : null,
    meaning: (seen) =>
      proxyMeaning('Azure API Management', seen, {
        401: `The gateway in front of the API requires a subscription key and didn't get a valid one. ${neverSaw} You can fix this.`,
        403: `The subscription has used up its quota at the gateway. ${neverSaw} Wait until the quota resets, or ask the API provider for more.`,
      }),
  },
  {
    name: 'Apigee',
    // A policy may also raise a fault after the API has responded: then `Server` is the API's.
    member(json, { header }) {
      if (isOwnServer(header('server'))) return null
      const detail = isObject(json.fault) ? json.fault.detail : undefined
      const code = isObject(detail) ? detail.errorcode : undefined
      return isText(code) && /^(?:policies|messaging|oauth|steps|protocol|keymanagement|security)\./.test(code)
        ? code
        : null
    },
    meaning: (seen) =>
      proxyMeaning('Apigee', seen, {
        401: `Apigee checks the credentials in front of the API and didn't accept these. ${neverSaw} You can fix this.`,
      }),
  },
]

const stock = (json: JsonObject, sentences: ReadonlySet<string>): string | null => {
  const { message, request_id, ...others } = json
  const isAlone = Object.keys(others).length === 0 && (request_id === undefined || isText(request_id))
  return isAlone && isText(message) && sentences.has(message) ? message : null
}

const kongOnly = new Set([
  'no Route matched with those values',
  'failure to get a peer from the ring-balancer',
  'An invalid response was received from the upstream server',
  'The upstream server is timing out',
])

const kongWithHeader = new Set([
  'API rate limit exceeded',
  'No API key found in request',
  'Invalid authentication credentials',
  'Unauthorized',
  'You cannot consume this service', // as sent
  'Request size limit exceeded',
])

/** Messages that only the gateway sends, and messages that count only with a header of the gateway. */
const gatewayOnly = new Set(['Missing Authentication Token', 'Endpoint request timed out'])
const gatewayWithHeader = new Set([
  'Forbidden',
  'Unauthorized',
  'Internal server error',
  'Internal Server Error',
  'Too Many Requests',
  'Limit Exceeded',
  'Service Unavailable',
  'Request Too Long',
  'Unsupported Media Type',
  'Bad Request Exception',
])

/**
 * The whole body is one message of API Gateway. Its request ID (`x-amz-apigw-id`, `apigw-requestid`) is on every response that passes
 * through it, and `x-amzn-errortype` on those of every AWS service: only both with such a body are a sign.
 */
function apiGatewayText(json: JsonObject, { header }: Seen): string | null {
  const text = onlyText(json, 'message', 'Message')
  if (text === null) return null
  const isThere = header('x-amz-apigw-id') !== undefined || header('apigw-requestid') !== undefined
  const isOwn =
    gatewayOnly.has(text) || (isThere && (gatewayWithHeader.has(text) || header('x-amzn-errortype') !== undefined))
  return isOwn ? text : null
}

function apiGatewayMeaning(seen: Seen): string {
  const text = (seen.json && onlyText(seen.json, 'message', 'Message')) ?? ''
  if (text === 'Missing Authentication Token')
    return `Despite its words, this message usually means that no route matches the path and method. ${neverSaw} Check both, and the name of the stage in the path.`
  if (text === 'Endpoint request timed out') return proxyMeaning('API Gateway', { ...seen, status: 504 })
  return proxyMeaning('API Gateway', seen, {
    401: `The gateway or its authorizer didn't accept the credentials. ${neverSaw} You can fix this.`,
    403: `The gateway rejected the request, because of a missing or unknown API key, an authorizer, a policy or a firewall. ${neverSaw}`,
    500: `What the gateway called, often a Lambda function or an authorizer, failed or responded in the wrong format. ${maySaw} ${providerMends}`,
    502: `What the gateway called, often a Lambda function, crashed or responded in the wrong format. ${maySaw} ${providerMends}`,
  })
}
