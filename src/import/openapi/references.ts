import { at, isObject, type JsonObject } from '../../engine/json.ts'
import type { Json } from '../../engine/model.ts'

/** Follows references inside one document. */
export interface Document {
  root: JsonObject
  /** What a value refers to, at most ten references away; the value itself if its target is missing. */
  resolve(value: Json | undefined): JsonObject | null
}

export const documentOf = (root: JsonObject): Document => ({
  root,
  resolve(value) {
    let here = value
    for (let hops = 0; hops < 10 && isObject(here) && typeof here['$ref'] === 'string'; hops++) {
      const path = pathOf(here['$ref'])
      here = path === null ? undefined : at(root, ...path)
    }
    return isObject(here) ? here : null
  },
})

/** RFC 6901, in a URI fragment. */
function pathOf(reference: string): string[] | null {
  if (!reference.startsWith('#')) return null
  return reference
    .slice(1)
    .split('/')
    .slice(1)
    .map((part) => decoded(part).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
