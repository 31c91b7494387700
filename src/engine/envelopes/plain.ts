import { isObject, isText, type JsonObject, textOf } from '../json.ts'
import type { Json, Response } from '../model.ts'
import type { View } from './views.ts'

/**
 * Whether a part of the body is in one of the few shapes that most APIs have (a code and a message, alone or in `error`; `detail`;
 * Nest's exception; a problem document; the details of one of these), without a member, header or wording of anybody else's. The many
 * envelopes of frameworks and services are looked at only where it is not.
 */
export const isPlain = ({ body, depth }: View, response: Response): boolean =>
  isObject(body) &&
  !response.headers.some(isOfVendor) &&
  ((isFlat(body) && (depth > 0 || !grpcWords.test(textOf(body.code)))) ||
    isWrapped(body) ||
    isDetail(body) ||
    isNest(body) ||
    isProblem(body) ||
    (depth > 0 && isOpen(body)))

const has = (body: JsonObject, names: RegExp) => Object.keys(body).every((key) => names.test(key))

/** `{ code, message }` */
const isFlat = (body: JsonObject): boolean =>
  has(body, /^(?:code|message|details|request_id|trace_id|hint|doc_url)$/) &&
  isText(body.code) &&
  isText(body.message) &&
  isPlainCode(body.code) &&
  !ownWords.test(body.message) &&
  (body.details === undefined || isOpen(body.details))

/** `{ error: { code, message } }` */
const isWrapped = (body: JsonObject): boolean => has(body, /^error$/) && isObject(body.error) && isFlat(body.error)

/** `{ detail }`, a sentence or FastAPI's list. */
const isDetail = ({ detail, ...others }: JsonObject): boolean =>
  has(others, /^code$/) &&
  (others.code === undefined || (isText(others.code) && isPlainCode(others.code))) &&
  (isText(detail) ? !ownWords.test(detail) : Array.isArray(detail) && detail.length > 0 && detail.every(isPlace))

const isPlace = (item: Json) => isObject(item) && Array.isArray(item.loc) && isText(item.msg) && isText(item.type)

/** `{ statusCode, message, error, timestamp, path }`: with the time, which those who write the other three do not add. */
const isNest = ({ statusCode, message, error, timestamp, path, ...others }: JsonObject): boolean =>
  has(others, /^$/) &&
  typeof statusCode === 'number' &&
  isText(timestamp) &&
  isText(path) &&
  (isText(message) ? !ownWords.test(message) : Array.isArray(message) && message.every(isText)) &&
  (error === undefined || isText(error))

/** A problem document (RFC 9457) whose own members are none of an error's. */
function isProblem({ type, title, status, detail, instance, ...own }: JsonObject): boolean {
  const isUri = type === undefined || (isText(type) && /^(?:https?:|urn:|about:|\/)/.test(type) && !ownTypes.test(type))
  const isRest = [status, detail, instance].every((value) => value === undefined || typeof value !== 'object')
  const isList = (value: Json | undefined) => Array.isArray(value) && value.every((each) => typeof each !== 'object')
  const others = Object.fromEntries(Object.entries(own).filter(([key, value]) => ofErrors.test(key) || !isList(value)))
  return isUri && isText(title) && isRest && !ownWords.test(`${title} ${textOf(detail)}`) && isOpen(others)
}

/** Members that could be anybody's data, and none that could say what went wrong; one level of them for each field. */
const isOpen = (value: Json, depth = 0): boolean =>
  isObject(value) &&
  Object.entries(value).every(([key, member]) =>
    typeof member !== 'object'
      ? key.includes('.') || !ofErrors.test(key)
      : depth === 0 && !holders.test(key) && isObject(member) && (isFlat(member) || isOpen(member, 1)),
  )

/** What errors call their own members. */
const ofErrors =
  /err|code|message|msg|reason|status|fault|exception|type|title|detail|desc|issue|violat|invalid|fail|cause|success|^ok$|kind|object|^trace/i

/** What errors call the members that hold another. */
const holders = /err|fault|detail|message|status|data|meta|exception|result|body|response/i

const isOfVendor = ([name, value]: Response['headers'][number]): boolean =>
  vendorHeaders.test(name) || (name === 'server' && /^(?:apisix|couchdb|minio|uploadserver|kong|tsa_)/i.test(value))

const vendorHeaders =
  /^(?:activityid|api(?:gw|m)-request-?id|atl-traceid|azure.*|docker-.*|mediawiki-.*|odata-version|openai-.*|paypal-.*|ratelimit-(?:multiplier|resettime|reason)|sb-project-ref|stripe-.*|twilio-.*|validation-exception|x-(?:amz.*|arequestid|compute-.*|contentful-.*|couch-.*|dropbox-.*|ep-.*|error-message|gateway|generator|github-.*|gitlab-.*|global-transaction-id|guploader.*|hubspot-.*|influxdb-.*|kong-.*|minio-.*|ms-.*|openstack-.*|ovh-.*|parse-.*|platform-error-code|ratelimit-(?:bucket|limit-tokens|scope)|runtime|sb-.*|shop.*|slack-.*|supabase-.*|tfs-.*|twitter-.*|vercel-.*|zendesk-.*))$/

/** A code that is a word or several, and none of those that a framework or protocol is known by. */
const isPlainCode = (code: string): boolean =>
  /^(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)*|[A-Z][A-Z_]*[A-Z])$/.test(code) && !ownCodes.test(code)

const ownCodes = /^(?:token_not_valid|bad_authorization_header|user_inactive|password_changed|user_not_found)$/

/** gRPC’s words as Connect and Twirp write them, on the top level of the body. */
const grpcWords =
  /^(?:cancell?ed|unknown|invalid_argument|deadline_exceeded|not_found|already_exists|permission_denied|resource_exhausted|failed_precondition|aborted|out_of_range|unimplemented|internal|unavailable|data_?loss|unauthenticated|malformed|bad_route)$/

/** Sentences that say by themselves whose they are. */
const ownWords =
  /subscription key|^Rate limit is|^Out of |^Resource not found$|^Unable to match|^Unauthorized\. |^Route [A-Z]|ActivityId|Azure|AIServices|Cognitive Services|API deployment|(?:token|call) rate limit|retry after \d+ second/

const ownTypes = /rfc\d{4}|^\/validation_errors\/|^\/errors\/|symfony\.com|(?:twitter|x)\.com/
