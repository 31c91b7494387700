import { isObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { Found, Test } from '../envelope.ts'

/** Most items of one list that are read. */
const most = 500

/** A list with something in it, each of whose items passes the test. */
export const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.slice(0, most).every(test)

/** The items of a list with their places. XML says a list of one as the item itself. */
export function itemsOf(value: Json | undefined, base: Path): { item: Json; path: Path }[] {
  if (Array.isArray(value)) return value.slice(0, most).map((item, index) => ({ item, path: [...base, index] }))
  return isObject(value) ? [{ item: value, path: base }] : []
}

/** A link that can be followed: `http` or `https`, else `null`. */
export const linkOf = (found: Found | null): Found | null =>
  found !== null && /^https?:\/\/\S+$/.test(found.value) ? found : null

/** A status as a number or as three digits; `null` for anything else. */
export function statusOf(value: Json | undefined): number | null {
  const status = typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value
  return typeof status === 'number' && Number.isInteger(status) && status >= 200 && status <= 599 ? status : null
}

/** The value of the first response header field of this name (in lowercase). */
export const headerOf = ({ headers }: { headers: readonly [string, string][] }, name: string): string | null =>
  headers.find(([header]) => header === name)?.[1].trim() || null
