import type { Json, Path, Span } from '../model.ts'
import { cut } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import type { ReadJson } from './json-read.ts'

/** How a language prints a map without quotes. */
interface Style {
  /** A key with the mark behind it, as it starts a member. */
  key: RegExp
  /** What stands between members, with the key after it: a value ends there, as it may hold anything itself. */
  next: RegExp
  /** Opens a map, and a list. */
  open: RegExp
}

/** Go's `%v` and `%+v`: `map[code:X message:a text]`, `{Code:X Message:a text}`. */
export const goStyle: Style = {
  key: /([A-Za-z_][\w.-]{0,100}):(?!\/\/)/y,
  next: / (?=[A-Za-z_][\w.-]{0,100}:(?!\/\/|\s))|(?= ?[\]}])/g,
  open: /map\[|&?\{|\[/y,
}

/** Java's `Map.toString`: `{code=X, message=a text}`. */
export const javaStyle: Style = {
  key: /([A-Za-z_][\w.-]{0,100})=/y,
  next: /, (?=[A-Za-z_][\w.-]{0,100}=|[[{])|(?=[\]}])/g,
  open: /[{[]/y,
}

/** The map printed at `start`, as JSON whose leaves are texts, and where it ends; `null` where there is none. */
export function readPrintedMap(
  source: MappedText,
  start: number,
  style: Style,
): { json: ReadJson; end: number } | null {
  const places = new Map<string, { key: Span | null; value: Span }>()
  const read = readValue(source.text, start, style, [], places, 0)
  if (read === null || typeof read.value !== 'object') return null
  return {
    json: {
      value: read.value,
      text: cut(source, start, read.end),
      repaired: null,
      steps: [],
      repairs: ['took where each value of a printed map ends from the next key, as it has no quotes'],
      looksLikePython: false,
      placer: () => (path, part) => {
        const place = places.get(JSON.stringify(path))
        const span = part === 'key' ? place?.key : place?.value
        return span ? [span[0] - start, span[1] - start] : null
      },
    },
    end: read.end,
  }
}

const deepest = 50

type Places = Map<string, { key: Span | null; value: Span }>

function readValue(
  text: string,
  start: number,
  style: Style,
  path: Path,
  places: Places,
  depth: number,
): { value: Json; end: number } | null {
  style.open.lastIndex = start
  const open = style.open.exec(text)
  if (open === null || depth > deepest) return readText(text, start, style)
  const isList = open[0] === '['
  const close = open[0].endsWith('[') ? ']' : '}'
  const members: [string, Json][] = []
  let at = start + open[0].length
  while (at < text.length && text[at] !== close) {
    style.key.lastIndex = at
    const key = isList ? null : style.key.exec(text)
    if (!isList && key === null) return null
    const name = key?.[1] ?? members.length
    const from = at + (key?.[0].length ?? 0)
    const child = readValue(text, from, style, [...path, name], places, depth + 1)
    // A list that another bracket ends holds no more items, and the bracket is left to whoever opened it.
    if (child === null || child.end === at) return null
    places.set(JSON.stringify([...path, name]), { key: key && [at, at + key[1]!.length], value: [from, child.end] })
    members.push([String(name), child.value])
    at = child.end
    while (text[at] === ' ' || text[at] === ',') at++
  }
  return {
    value: isList ? members.map(([, value]) => value) : Object.fromEntries(members),
    end: Math.min(at + 1, text.length),
  }
}

function readText(text: string, start: number, { next }: Style): { value: Json; end: number } {
  next.lastIndex = start
  const end = next.exec(text)?.index ?? text.length
  const value = text.slice(start, end)
  return { value: /^(?:<nil>|null)$/.test(value) ? null : value, end }
}
