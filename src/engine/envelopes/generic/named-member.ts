import { textOf } from '../../json.ts'
import type { Json } from '../../model.ts'
import type { Found } from '../envelope.ts'
import type { Place } from './places.ts'
import { plainName } from './words.ts'

/** The position of a name in an order of preference; -1 for one that isn't looked for. */
export type Names = (name: string) => number

export const inOrder = (names: readonly string[], pattern?: RegExp): Names => {
  const positions = new Map(names.map((name, index) => [name, index]))
  return (name) => positions.get(name) ?? (pattern?.test(name) ? names.length : -1)
}

/** The first member with one of the names whose value passes the test, place by place. */
export function firstOf(
  places: readonly Place[],
  names: Names,
  test: (value: Json | undefined, place: Place) => boolean,
): Found | null {
  for (const place of places) {
    const best = Object.keys(place.object)
      .map((key) => ({ key, order: names(plainName(key)) }))
      .filter(({ order }) => order >= 0)
      .sort((a, b) => a.order - b.order)
    for (const { key } of best) {
      const [value, path] = unwrapped(place.object[key], [...place.path, key])
      if (test(value, place)) return { value: textOf(value).trim(), path }
    }
  }
  return null
}

/** SOAP 1.2 puts the code into `Value` inside `Code`. */
function unwrapped(value: Json | undefined, path: Found['path']): [Json | undefined, Found['path']] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [value, path]
  const key = Object.keys(value).find((name) => plainName(name) === 'value')
  return key === undefined ? [undefined, path] : [value[key], [...path, key]]
}
