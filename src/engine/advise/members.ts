import { turn } from '../budget.ts'
import type { Json, Path } from '../model.ts'

/**
 * Members of the body's objects with one of these names, outermost first.
 * @param deepest how many objects and lists a member may lie in, below the root
 */
export function membersNamed(json: Json | undefined, isWanted: (key: string) => boolean, deepest = 4): Member[] {
  const members: Member[] = []
  let level: Branch[] = json === undefined ? [] : [{ value: json, key: null, parent: null }]
  let left = most
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: Branch[] = []
    for (const branch of level) left = searchBranch(branch, isWanted, members, next, left)
    level = next
  }
  return members
}

/** Bounds of the search: what matters is near the top. */
const widest = 100
const most = 500

/** Members that echo what the client sent: a `retry_after` in there isn't from the server. */
const echoes = new Set(['input', 'request', 'body', 'payload', 'query', 'headers', 'config'])

export interface Member {
  key: string
  value: Json
  path: Path
}

/** An object or list of the body, and how it was reached: paths are built only for what is found. */
interface Branch {
  value: Json
  key: string | number | null
  parent: Branch | null
}

/** Looks at the first members only, since listing all of a large object costs time. */
function searchBranch(
  branch: Branch,
  isWanted: (key: string) => boolean,
  members: Member[],
  next: Branch[],
  left: number,
): number {
  const { value } = branch
  if (typeof value !== 'object' || value === null) return left
  const follow = (member: Json, key: string | number) => {
    if (typeof member === 'object' && member !== null) next.push({ value: member, key, parent: branch })
  }
  let room = Math.min(widest, left)
  if (Array.isArray(value)) {
    value.slice(0, room).forEach(follow)
    return left - Math.min(room, value.length)
  }
  for (const key in value) {
    if (room-- <= 0) break
    left--
    if (!Object.hasOwn(value, key)) continue
    const member = value[key] as Json
    if (isWanted(key)) members.push({ key, value: member, path: [...pathTo(branch), key] })
    if (!echoes.has(key)) follow(member, key)
  }
  return left
}

function pathTo(branch: Branch): (string | number)[] {
  const path: (string | number)[] = []
  for (let at: Branch | null = branch; turn() && at; at = at.parent) if (at.key !== null) path.unshift(at.key)
  return path
}
