import { isObject } from '../../json.ts'
import type { AdviceInput } from '../advice-input.ts'
import type { Cause } from './cause.ts'
import { defaultFor } from '../status-default.ts'
import { whyKind } from '../words/why-default.ts'

/** A failure inside a success that no known envelope fits: it has an `error` or `errors`, and a clear code. */
export function hiddenCause({ response: { status }, json, kind, isError }: AdviceInput): Cause | null {
  if (isError || kind === 'unknown' || status === null || status < 200 || status > 299 || !isObject(json)) return null
  const hasError = isObject(json.error) || (Array.isArray(json.errors) && json.errors.length > 0)
  if (!hasError) return null
  return { kind, usual: defaultFor(status, kind), why: whyKind[kind], caveats: [], isDecisive: false }
}
