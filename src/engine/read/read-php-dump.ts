import type { Json, Path, Span } from '../model.ts'
import { cut } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import type { ReadJson } from './json-read.ts'

/** The array or object that PHP's `print_r` or `var_dump` shows at `start`, and where it ends; `null` where there is none. */
export function readPhpDump(source: MappedText, start: number): { json: ReadJson; end: number } | null {
  const places = new Map<string, { key: Span | null; value: Span }>()
  const read = readValue(source.text, start, [], places, 0)
  if (read === null || typeof read.value !== 'object') return null
  const place = (path: Path, part: 'key' | 'value'): Span | null => {
    const span = places.get(JSON.stringify(path.map(String)))?.[part]
    return span ? [span[0] - start, span[1] - start] : null
  }
  const text = cut(source, start, read.end)
  return {
    json: {
      value: read.value,
      text,
      repaired: null,
      steps: [],
      repairs: [],
      looksLikePython: false,
      placer: () => place,
    },
    end: read.end,
  }
}

const deepest = 50
type Places = Map<string, { key: Span | null; value: Span }>

const open =
  /(?:Array|[A-Za-z_][\w\\]{0,100} Object)\s{1,40}\(|(?:array\(\d+\)|object\([^)\n]{1,100}\)#\d+ \(\d+\)) \{/y
const key = /\s*\[(?:"([^"\n]{0,200})"|([^\]\n]{0,200}?))(?::[^\]\n]{0,100})?\] ?=>\s?\s*/y
const dumped = /string\((\d+)\) "|(?:int|float|bool)\(([^)\n]{0,40})\)|(NULL)/y

function readValue(
  text: string,
  start: number,
  path: Path,
  places: Places,
  depth: number,
): { value: Json; end: number; span: Span } | null {
  open.lastIndex = start
  const opened = open.exec(text)
  if (opened === null || depth > deepest) return readScalar(text, start)
  const members: [string, Json][] = []
  let at = start + opened[0].length
  for (let next = exec(key, text, at); next !== null; next = exec(key, text, at)) {
    const name = next[1] ?? next[2]!
    const from = at + next[0].length
    const keyEnd = at + next[0].indexOf(name, next[0].indexOf('[')) + name.length
    // `print_r` writes nothing for an empty text: what follows on the next line is the next member.
    const isEmpty = next[0].includes('\n') && !next[0].includes('"') && text.startsWith('[', from)
    const child = isEmpty
      ? { value: '', end: from, span: [from, from] as const }
      : readValue(text, from, [...path, name], places, depth + 1)
    if (child === null) break
    places.set(JSON.stringify([...path, name]), { key: [keyEnd - name.length, keyEnd], value: child.span })
    members.push([name, child.value])
    at = child.end
  }
  const close = /^\s*[)}]/.exec(text.slice(at, at + 400))
  const end = at + (close?.[0].length ?? 0)
  const isList = members.length > 0 && members.every(([name], i) => name === String(i))
  return { value: isList ? members.map(([, value]) => value) : Object.fromEntries(members), end, span: [start, end] }
}

function readScalar(text: string, start: number): { value: Json; end: number; span: Span } {
  const match = exec(dumped, text, start)
  if (match?.[1] !== undefined) {
    const from = start + match[0].length
    const close = text.indexOf('"\n', from)
    const end = close < 0 ? text.length : close
    return { value: text.slice(from, end), end: Math.min(end + 1, text.length), span: [from, end] }
  }
  const newline = text.indexOf('\n', start)
  const end = match ? start + match[0].length : newline < 0 ? text.length : newline
  if (match?.[3]) return { value: null, end, span: [start, end] }
  const word = match?.[2] ?? text.slice(start, end).trim()
  const isNumber = match !== null && /^-?\d+(?:\.\d+)?$/.test(word)
  const value = isNumber ? Number(word) : match && /^(?:true|false)$/.test(word) ? word === 'true' : word
  const from = start + Math.max(0, text.slice(start, end).indexOf(word))
  return { value, end, span: [from, from + word.length] }
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
