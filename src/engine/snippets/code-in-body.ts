import type { Path } from '../model.ts'
import { bodyMembers } from './body-members.ts'

/**
 * Where the API's own code stands in a JSON body, and how it is written there; `null` where it is not found as it is. Of a list only
 * the first is looked at. Unpaired surrogates, which no literal can hold, and long codes are not taken.
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
