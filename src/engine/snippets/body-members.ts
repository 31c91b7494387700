import type { Json, Path } from '../model.ts'

/**
 * The members of a JSON body with their paths, the outermost first, at most 500 in four levels; empty if it isn't JSON.
 * Only paths that every language can write as literals: plain names, and indexes of a list.
 */
export function bodyMembers(body: string | null): { value: Json; path: Path }[] {
  const found: { value: Json; path: Path }[] = []
  let level: typeof found = [{ value: parsed(body), path: [] }]
  for (let depth = 0; depth < 4; depth++) {
    const next: typeof found = []
    for (const { value, path } of level) {
      if (typeof value !== 'object' || value === null) continue
      for (const [name, member] of Object.entries(value).slice(0, 100))
        next.push({ value: member, path: [...path, Array.isArray(value) ? Number(name) : name] })
      if (found.length + next.length > 500) return found.filter(isWritable)
    }
    found.push(...next)
    level = next
  }
  return found.filter(isWritable)
}

const isWritable = ({ path }: { path: Path }) =>
  path.every((key) => typeof key === 'number' || /^[A-Za-z_][\w-]{0,40}$/.test(key))

function parsed(body: string | null): Json {
  try {
    return JSON.parse(body ?? '') as Json
  } catch {
    return null
  }
}
