import { at, isObject, isText, own } from '../../json.ts'
import type { Json } from '../../model.ts'
import { found, headerSign, signsOf, type Envelope } from '../envelope.ts'
import { isUpper, othersIn, says } from '../service/conditions.ts'
import { listOf } from '../standard/lists.ts'

/** Registries of the OCI distribution specification (Docker Hub, GHCR, Harbor, ECR): `errors` of `code`, `message` and `detail`. */
export const dockerRegistry: Envelope = {
  id: 'docker-registry',
  name: 'Container registry errors',
  impliedStatus: null,

  recognise(body, response) {
    const signs = signsOf(
      body,
      [
        [
          'errors',
          listOf(isItem),
          30,
          'each of `errors` has an uppercase code, and no more than a `message` and a `detail`',
        ],
      ],
      [
        ['errors.0.code', says(codes), 30, 'the code is in the OCI distribution specification'],
        ['errors.0.code', says(shared), -15, 'many APIs send this code'],
        ['errors.0.detail', isObject, 10, '`detail` is an object'],
      ],
    )
    return signs.length === 0 ? [] : [...signs, ...headerSign(response, 'docker-distribution-api-version', /./, 70)]
  },

  read: (body) => ({
    code: found(body, 'errors.0.code'),
    message: found(body, 'errors.0.message'),
    fields: [],
    status: statusOfCode(found(body, 'errors.0.code')?.value ?? ''),
    others: othersIn(at(body, 'errors'), ['code'], ['message']),
  }),
}

const isItem = (item: Json | undefined) =>
  isObject(item) &&
  isUpper(item.code) &&
  (item.message === undefined || isText(item.message)) &&
  Object.keys(item).every((key) => ['code', 'message', 'detail'].includes(key))

/** OCI distribution specification, "Error codes", and Docker's additions to them. */
const codes =
  /^(BLOB_UNKNOWN|BLOB_UPLOAD_INVALID|BLOB_UPLOAD_UNKNOWN|DIGEST_INVALID|MANIFEST_BLOB_UNKNOWN|MANIFEST_INVALID|MANIFEST_UNKNOWN|MANIFEST_UNVERIFIED|NAME_INVALID|NAME_UNKNOWN|PAGINATION_NUMBER_INVALID|RANGE_INVALID|SIZE_INVALID|TAG_INVALID|UNAUTHORIZED|DENIED|UNSUPPORTED|TOOMANYREQUESTS|UNAVAILABLE|UNKNOWN)$/

const shared = /^(UNAUTHORIZED|UNKNOWN|UNAVAILABLE)$/

/** OCI distribution specification and Docker's `errcode`: what is unknown is 404, what is invalid 400. */
function statusOfCode(code: string): number | null {
  return own(statuses, code) ?? (code.endsWith('_UNKNOWN') ? 404 : /_(INVALID|UNVERIFIED)$/.test(code) ? 400 : null)
}

const statuses: Record<string, number> = {
  UNAUTHORIZED: 401,
  DENIED: 403,
  TOOMANYREQUESTS: 429,
  UNAVAILABLE: 503,
  UNSUPPORTED: 405,
  RANGE_INVALID: 416,
}
