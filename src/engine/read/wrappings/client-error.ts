import { at, isObject, isStatus } from '../../json.ts'
import type { JsonObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { bodyInJson } from '../json/body-in-json.ts'
import { foundInJson } from '../json/found-in-json.ts'
import type { Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import type { ReadJson } from '../json/json-read.ts'
import { statedInJson } from '../json/stated-in-json.ts'

/**
 * The error object of an HTTP client or SDK, as JSON or as `util.inspect` shows it: axios, got, ky, superagent, Octokit, graphql-request
 * (`response`), Stripe (`raw`), discord.js (`rawError`), OpenAI and Anthropic (`error` beside `status` and `headers`), AWS (`$metadata`).
 */
export function peelClientError(json: ReadJson): Layer | null {
  const { value } = json
  if (!isObject(value)) return null
  const kind = kinds.find(({ fits }) => fits(value))
  if (kind === undefined) return null
  const path = kind.bodies.find((each) => holdsBody(at(value, ...each)))
  const found = foundInJson(json, places)
  const stated = statedInJson(json, kind.stated)
  if (stated) found.stated = stated
  return {
    inner: path === undefined ? cut(json.text, 0, 0) : bodyInJson(json, path),
    innerIs: path === undefined ? 'body' : 'paste',
    steps: [
      ...json.steps,
      path === undefined ? `read ${kind.name}; there is no body` : `took \`${path.join('.')}\` from ${kind.name}`,
    ],
    repairs: json.repairs,
    form: 'exception',
    found,
  }
}

interface Kind {
  name: string
  fits(record: JsonObject): boolean
  bodies: readonly Path[]
  stated: Parameters<typeof statedInJson>[1]
}

const ofError = /^(?:config|request|options|timings|isAxiosError|stack|name|code|message|toJSON|rawResponse|cause)$/

const kinds: readonly Kind[] = [
  {
    name: 'the error object of an AWS client',
    fits: ({ $metadata }) => isObject($metadata),
    bodies: [],
    stated: { code: [['name'], ['Code'], ['code'], ['__type']], message: [['message'], ['Message']], requestId: [['$metadata', 'requestId'], ['RequestId']] },
  },
  {
    name: 'a botocore error response',
    fits: ({ ResponseMetadata, Error }) => isObject(ResponseMetadata) && isObject(Error),
    bodies: [],
    stated: { code: [['Error', 'Code']], message: [['Error', 'Message']], requestId: [['ResponseMetadata', 'RequestId']] },
  },
  {
    name: 'the error object of the Stripe client',
    fits: ({ raw, rawType, statusCode }) => isObject(raw) && (typeof rawType === 'string' || isStatus(statusCode)),
    bodies: [['raw']],
    stated: { requestId: [['requestId'], ['raw', 'requestId']] },
  },
  { name: 'the error object of discord.js', fits: ({ rawError }) => isObject(rawError), bodies: [['rawError']], stated: {} },
  {
    name: "a client's error object",
    fits: (record) => isObject(record.response) && isOfHttp(record.response) && (isStatus(record.status) || Object.keys(record).some((name) => ofError.test(name))),
    bodies: [['response', 'data'], ['response', 'body'], ['response', '_data'], ['response', 'text'], ['response', 'rawBody'], ['data'], ['body']],
    stated: {},
  },
  {
    name: 'the error of a GraphQL client',
    fits: ({ response, request }) => isObject(response) && isObject(request) && Array.isArray(response.errors),
    bodies: [['response']],
    stated: {},
  },
  {
    name: 'the error object of an SDK',
    fits: ({ status, headers, error }) => isStatus(status) && isObject(headers) && isObject(error),
    bodies: [['error']],
    stated: { requestId: [['request_id'], ['requestID']] },
  },
  {
    name: 'the error object of a connection that failed',
    fits: (record) => (isOfSystem(record) || isOfSystem(record.cause)) && !isStatus(record.statusCode),
    bodies: [],
    stated: { code: [['code'], ['cause', 'code']], message: [['message'], ['cause', 'message']] },
  },
  {
    name: 'an error object that holds the request',
    fits: ({ config, name, message, code }) => isObject(config) && typeof config.url === 'string' && typeof (name ?? message ?? code) === 'string',
    bodies: [],
    stated: {},
  },
] // prettier-ignore

/** Node's system errors have these members, regardless of what failed. */
const isOfSystem = (value: Json | undefined): boolean =>
  isObject(value) &&
  typeof value.code === 'string' &&
  (typeof value.syscall === 'string' ||
    (typeof value.errno === 'number' && value.errno < 0) ||
    value.code.startsWith('UND_ERR_'))

const isOfHttp = ({ status, statusCode, headers, data, body, text }: JsonObject): boolean =>
  isStatus(status) || isStatus(statusCode) || isObject(headers) || [data, body, text].some((each) => each !== undefined)

/** Not the placeholders that `util.inspect` leaves for what lies too deep. */
const holdsBody = (value: unknown): boolean =>
  (typeof value === 'string' && value.trim() !== '' && !/^\[(?:Object|Array|Getter|Circular)/.test(value)) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !Object.hasOwn(value, 'locked'))

const places = {
  status: [['response', 'status'], ['response', 'statusCode'], ['status'], ['statusCode'], ['$metadata', 'httpStatusCode'], ['ResponseMetadata', 'HTTPStatusCode'], ['raw', 'statusCode'], ['code']],
  reason: [['response', 'statusText'], ['response', 'statusMessage'], ['statusText']],
  method: [['config', 'method'], ['request', 'method'], ['response', 'config', 'method'], ['options', 'method'], ['method'], ['response', 'request', 'method']],
  url: [['config', 'url'], ['request', 'url'], ['response', 'config', 'url'], ['options', 'url'], ['url'], ['response', 'url'], ['response', 'request', 'url']],
  headers: [['response', 'headers'], ['headers'], ['ResponseMetadata', 'HTTPHeaders'], ['raw', 'headers']],
} // prettier-ignore
