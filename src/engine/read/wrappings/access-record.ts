import { isObject, isText } from '../../json.ts'
import { readAccessRecord } from '../json/access-record.ts'
import { foundInJson } from '../json/found-in-json.ts'
import type { ReadJson } from '../json/json-read.ts'
import { statedInJson } from '../json/stated-in-json.ts'
import type { Found, Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'

/**
 * A record of an access log: a request's method and the status of its response, under any names for them. What else an error body would have
 * (a message, a code) is read as a body.
 */
export function peelAccessRecord(json: ReadJson): Layer | null {
  const { value } = json
  if (!isObject(value)) return null
  const { method, url, status, statusAt } = readAccessRecord(value)
  if (method === null || status === null || statusAt === null) return null
  const hasBody = Object.keys(value).some((name) => ofBody.test(name) && (isText(value[name]) || isObject(value[name])))
  // A body that repeats its status says so itself.
  const isRepeated = hasBody && statusAt.length === 1 && /^status(?:_?code)?$/i.test(String(statusAt[0]))
  const found: Found = {
    method,
    ...(url && { url }),
    ...foundInJson(json, { status: isRepeated ? [] : [statusAt], method: [], url: [] }),
  }
  if (hasBody) return { inner: json.text, innerIs: 'body', steps: json.steps, repairs: json.repairs, form: json.isDump ? null : 'json', found, json } // prettier-ignore
  const stated = statedInJson(json, { requestId: requestIds.map((name) => [name]) })
  if (stated) found.stated = stated
  return {
    inner: cut(json.text, 0, 0),
    innerIs: 'body',
    steps: [...json.steps, 'read a record of an access log; there is no body'],
    repairs: json.repairs,
    form: 'log-line',
    found,
  }
}

const ofBody =
  /^@?(?:message|msg|errors?|err|detail|details|title|code|error_?(?:code|message|description)|exception|reason|description)$/i

/** What logs call the id of a request. */
const requestIds = ['request_id', 'requestId', 'RequestId', 'requestID', 'req_id', 'reqId', 'http.request.id', 'x_request_id', 'correlation_id', 'correlationId', 'RayID', 'trace_id', 'traceId', 'TraceId'] // prettier-ignore
