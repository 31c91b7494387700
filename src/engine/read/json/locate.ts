import { searchPlace } from './search-place.ts'
import { at } from '../../json.ts'
import type { Path, Span } from '../../model.ts'
import { toPaste } from '../text/mapped-text.ts'
import { placeInJson } from './place-in-json.ts'
import type { Part, Placer, ReadJson } from './json-read.ts'

/** Where keys and values of a JSON value are in the paste, strings without their quotes. Nothing is parsed before the first call. */
export function locator(json: ReadJson | null): (path: Path, part?: Part) => Span | null {
  if (json === null) return () => null
  let place: Placer | null = null
  return (path, part = 'value') => {
    if (part === 'value' && at(json.value, ...path) === undefined) return null
    place ??= placerOf(json)
    const span = place(path, part)
    if (span === null) return null
    const [from, to] = toPaste(json.text, ...(json.placer ? span : withoutQuotes(json.text.text, span)))
    return from < to ? [from, to] : null
  }
}

/** Places are in `json.text`. */
export function placerOf(json: ReadJson): Placer {
  if (json.placer) return json.placer()
  return json.text.text.length <= longestTree ? placeInJson(json.text.text) : searchPlace(json.text.text, json.value)
}

const longestTree = 64 * 1024

function withoutQuotes(text: string, [start, end]: Span): Span {
  const isQuoted = end - start > 2 && /["'`“”‘’]/.test(text[start]!) && /["'`“”‘’]/.test(text[end - 1]!)
  return isQuoted ? [start + 1, end - 1] : [start, end]
}
