import type { Path } from '../model.ts'
import { bodyMembers } from './body-members.ts'

/**
 * Where the API's own code is in a JSON body, and how it is written there; `null` if it isn't found exactly. Of a list, only the first
 * item is searched. Unpaired surrogates, which literals can't contain, and long codes are skipped.
 */
export function codeInBody(body: string | null, code: string | null): { value: string | number; path: Path } | null {
  if (code === null || code === '' || code.length > 80 || /[\uD800-\uDFFF]/u.test(code)) return null
  for (const { value, path } of bodyMembers(body))
    if (
      (value === code || (typeof value === 'number' && Number.isSafeInteger(value) && String(value) === code)) &&
      path.every((key) => typeof key === 'string' || key === 0)
    )
      return { value: value as string | number, path }
  return null
}
