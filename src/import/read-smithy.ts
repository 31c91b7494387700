import { isObject, type JsonObject } from '../engine/json.ts'
import { verdictWords } from '../engine/wording.ts'
import { foundCode, nothingFound, type FoundErrors } from './model.ts'

/** Reads the JSON AST of a Smithy model: every structure with the `error` trait, its status and whether it is retryable. */
export function readSmithy(model: JsonObject): FoundErrors {
  const found = nothingFound('Smithy')
  const shapes = Object.entries(isObject(model['shapes']) ? model['shapes'] : {})
  const service = shapes.find(([, shape]) => isObject(shape) && shape['type'] === 'service')
  const serviceTraits = service && isObject(service[1]) ? traitsOf(service[1]) : {}
  found.title = stringIn(serviceTraits['smithy.api#title'])
  const isJsonProtocol = Object.keys(serviceTraits).some((trait) => /awsJson/.test(trait))
  for (const [id, shape] of shapes) {
    if (!isObject(shape)) continue
    const traits = traitsOf(shape)
    const side = traits['smithy.api#error']
    if (side === undefined) continue
    const query = isObject(traits['aws.protocols#awsQueryError']) ? traits['aws.protocols#awsQueryError'] : {}
    const name = id.split('#').at(-1) ?? id
    // JSON bodies have the name of the shape; the query protocol has its own code.
    const code = (isJsonProtocol ? null : stringIn(query['code'])) ?? name
    const status =
      traits['smithy.api#httpError'] ??
      query['httpResponseCode'] ??
      (isJsonProtocol ? (side === 'server' ? 500 : 400) : null)
    const statuses = [typeof status === 'number' ? String(status) : side === 'server' ? '5xx' : '4xx']
    const description = stringIn(traits['smithy.api#documentation'])
    const retry = 'smithy.api#retryable' in traits ? verdictWords.backoff : null
    const isRetired = 'smithy.api#deprecated' in traits
    found.codes.push(foundCode(code, { statuses, description, retry, isRetired }))
    if (found.examples.length > 0 || !isJsonProtocol) continue
    const body = { __type: id, message: '…' }
    found.examples.push({
      title: name,
      status: Number(statuses[0]),
      mediaType: 'application/x-amz-json-1.0',
      body: JSON.stringify(body, null, 2),
      request: null,
      isMade: true,
    })
  }
  const endpoint = isObject(serviceTraits['aws.api#service'])
    ? stringIn(serviceTraits['aws.api#service']['endpointPrefix'])
    : null
  if (endpoint !== null) found.hosts.push(`${endpoint}.amazonaws.com`)
  return found
}

const traitsOf = (shape: JsonObject): JsonObject => (isObject(shape['traits']) ? shape['traits'] : {})

const stringIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
