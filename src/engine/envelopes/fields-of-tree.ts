import { isText } from '../json.ts'
import type { Json, Path } from '../model.ts'
import type { RawField } from './envelope.ts'
import { most } from './fields.ts'

/** Deepest nesting of a tree of field errors that is followed. */
const deepest = 12

/**
 * Reads a tree whose branches are the fields and whose leaves are sentences or lists of them:
 * `{"address":{"zip":["is required"]},"items":[{},{"price":["too low"]}]}`.
 */
export function fieldsOfTree(tree: Json | undefined, base: Path, depth = 0): RawField[] {
  if (depth > deepest || typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree)
    .slice(0, most)
    .flatMap(([key, value]): RawField[] => {
      const place = [...base, Array.isArray(tree) ? Number(key) : key]
      if (isText(value))
        return [{ path: place.slice(base.length - depth).join('.'), message: value, code: null, at: place }]
      if (Array.isArray(value) && value.length > 0 && value.every(isText)) {
        const path = place.slice(base.length - depth).join('.')
        return value.map((message, index) => ({ path, message, code: null, at: [...place, index] }))
      }
      return fieldsOfTree(value, place, depth + 1)
    })
}
