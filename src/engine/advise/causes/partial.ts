import { isObject, isStatus } from '../../json.ts'
import type { Json } from '../../model.ts'
import type { AdviceInput } from '../advice-input.ts'
import { membersNamed } from '../members.ts'

/**
 * Whether a success failed in part: Multi-Status (RFC 4918, section 13) with a failed member, Elasticsearch's bulk response with
 * `errors: true`, GraphQL's `data` beside `errors` (specification, section 7.1).
 */
export function isPartial({ response: { status }, json, isError }: AdviceInput): boolean {
  if (status === null || status < 200 || status > 299) return false
  if (status === 207)
    return isError || membersNamed(json, (key) => statusNames.has(key), 7).some(({ value }) => isFailed(value))
  if (!isObject(json)) return false
  if (json.errors === true && Array.isArray(json.items)) return json.items.slice(0, 500).some(isDone)
  return Array.isArray(json.errors) && json.errors.length > 0 && hasData(json.data)
}

/** A 207 whose lists have only errors: nothing was applied. */
export function isAllFailed({ response: { status }, json }: AdviceInput): boolean {
  const items = Array.isArray(json) ? json : isObject(json) ? Object.values(json).filter(Array.isArray).flat() : []
  return (
    status === 207 &&
    items.length > 0 &&
    items.every((item) => isObject(item) && (isObject(item.error) || isFailed(item.status ?? item.statusCode)))
  )
}

/** `{ "user": null }` has no data: everything failed. */
const hasData = (data: AdviceInput['json']) =>
  isObject(data) ? Object.values(data).some((value) => value !== null) : data !== undefined && data !== null

/** One action of a bulk response: `{ "index": { "status": 201 } }`. */
const isDone = (item: Json) =>
  isObject(item) &&
  Object.values(item).some((action) => isObject(action) && isStatus(action.status) && action.status < 400)

const statusNames = new Set(['status', 'statusCode', 'status_code', 'D:status', 'd:status'])

const isFailed = (value: unknown) =>
  (typeof value === 'number' && value >= 400 && value <= 599) ||
  (typeof value === 'string' && /^(?:HTTP\/\d(?:\.\d)? )?[45]\d\d\b/.test(value))
