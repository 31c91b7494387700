import { searchPlace } from './search-place.ts'
import { at, jsonIn } from '../../json.ts'
import type { Path, Span } from '../../model.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { openString } from '../text/open-string.ts'
import { parseJson } from './parse-json.ts'
import { placeInJson } from './place-in-json.ts'
import type { Part, Placer, ReadJson } from './json-read.ts'

type Locate = (path: Path, part?: Part) => Span | null

/**
 * Where keys and values of a JSON value stand in the paste, strings without their quotes; those of JSON in a string as well. Nothing is parsed
 * before the first call.
 */
export function locator(json: ReadJson | null): Locate {
  if (json === null) return () => null
  let place: Placer | null = null
  const inside = new Map<string, Locate>()
  return (path, part = 'value') => {
    const length = path.findIndex((_, i) => typeof at(json.value, ...path.slice(0, i)) === 'string')
    if (length < 0 && part === 'value' && at(json.value, ...path) === undefined) return null
    place ??= placerOf(json)
    const whole = length < 0 ? path : path.slice(0, length)
    const span = place(whole, length < 0 ? part : 'value')
    if (span === null) return null
    const [from, to] = toPaste(json.text, ...(json.placer ? span : withoutQuotes(json.text.text, span)))
    const own: Span | null = from < to ? [from, to] : null
    if (length < 0 || json.placer) return own
    const key = JSON.stringify(whole)
    const inner = inside.get(key) ?? locatorInString(openString(json.text, span[0] + 1, span[1] - 1))
    inside.set(key, inner)
    return inner(path.slice(length), part) ?? own
  }
}

function locatorInString(string: MappedText): Locate {
  const text = cut(string, ...jsonIn(string.text))
  const value = parseJson(text.text)
  return locator(
    value === undefined ? null : { value, text, steps: [], repairs: [], isDump: false, looksLikePython: false },
  )
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
