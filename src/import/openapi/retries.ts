import { retryCell, silentRule } from '../../catalogue/read-cells.ts'
import { isObject, type JsonObject } from '../../engine/json.ts'
import { verdictWords } from '../../engine/wording.ts'
import type { FoundErrors } from '../model.ts'

/** Adds what `x-speakeasy-retries` says about each status: the backoff that the API's own clients use; intervals are in milliseconds. */
export function readRetries(holder: JsonObject, found: FoundErrors): void {
  const rule = holder['x-speakeasy-retries']
  if (!isObject(rule) || !Array.isArray(rule['statusCodes'])) return
  const backoff = isObject(rule['backoff']) ? rule['backoff'] : {}
  const seconds = (name: string) =>
    typeof backoff[name] === 'number' && backoff[name] > 0 ? backoff[name] / 1000 : null

  const retry = retryCell({
    ...silentRule,
    verdict: 'backoff',
    actor: 'provider',
    floorSeconds: seconds('initialInterval'),
    capSeconds: seconds('maxInterval'),
  })
  for (const status of rule['statusCodes']) {
    const text = String(status).toLowerCase()
    if (/^[45](?:\d\d|xx)$/.test(text)) found.statuses.push({ status: text, meaning: null, retry })
  }
}

/** `x-retryable` of a response, or of its operation. */
export function retryOfResponse(response: JsonObject, operation: JsonObject): string | null {
  const flags = ['x-retryable', 'x-agent-retryable'].flatMap((name) => [response[name], operation[name]])
  const stated = flags.find((flag) => typeof flag === 'boolean')
  return stated === undefined ? null : stated ? verdictWords.backoff : verdictWords.never
}
