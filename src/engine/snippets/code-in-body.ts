import type { Json, Path } from '../model.ts'

/**
 * Where the API's own code stands in a JSON body, and how it is written there; `null` where it is not found as it is. Looks at the
 * outermost members first, at most 200 of them. Unpaired surrogates, which no literal can hold, and long codes are not taken.
 */
export function codeInBody(body: string | null, code: string | null): { value: string | number; path: Path } | null {
  if (body === null || code === null || code === '' || code.length > 80 || /[\uD800-\uDFFF]/u.test(code)) return null
  let level: { value: Json; path: Path }[] = [{ value: parsed(body), path: [] }]
  let seen = 0
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    const next: typeof level = []
    for (const { value, path } of level) {
      for (const [key, member] of membersOf(value)) {
        if (++seen > 200) return null
        const here = [...path, key]
        if (member === code) return { value: code, path: here }
        if (typeof member === 'number' && Number.isSafeInteger(member) && String(member) === code)
          return { value: member, path: here }
        next.push({ value: member, path: here })
      }
    }
    level = next
  }
  return null
}

/** Members whose names any language can write; the first of a list. */
function membersOf(value: Json): [string | number, Json][] {
  if (Array.isArray(value)) return value.slice(0, 1).map((member) => [0, member])
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).filter(([key]) => /^[A-Za-z_][\w-]{0,40}$/.test(key))
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json
  } catch {
    return null
  }
}
