import { isObject } from '../../src/engine/json.ts'
import type { Json, Path } from '../../src/engine/model.ts'
import { pieces, values, words } from './hostile.ts'
import { languages, print } from './languages.ts'
import type { Random } from './random.ts'

/** A paste with one to four changes, each of which keeps most of its structure. */
export function mutated(seeds: readonly string[], random: Random): string {
  let paste = random.of(seeds)
  for (let times = 1 + random.below(4); times > 0; times--) {
    const changed = random.next() < 0.4 ? inBody(paste, random) : random.of(changes)(paste, random, seeds)
    paste = changed.length <= longest ? changed : changed.slice(0, longest)
  }
  return paste
}

/** A shared bound is for pastes below 100 kB. */
const longest = 90_000

/** The JSON at the end of a paste, and where it starts. */
export function bodyOf(paste: string): { start: number; body: Json } | null {
  const start = paste.search(/[{[]/)
  try {
    return start < 0 ? null : { start, body: JSON.parse(paste.slice(start)) as Json }
  } catch {
    return null
  }
}

export function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}

/** The same value with another value at `path`, or without one if that is `undefined`. */
export function withValue(whole: Json, [key, ...rest]: Path, value: Json | undefined): Json {
  if (key === undefined) return value ?? null
  if (typeof whole !== 'object' || whole === null) return whole
  const members = Object.entries(whole).flatMap(([name, member]): [string, Json][] =>
    name !== key ? [[name, member]] : rest.length === 0 && value === undefined ? [] : [[name, withValue(member, rest, value)]],
  ) // prettier-ignore
  return Array.isArray(whole) ? members.map(([, member]) => member) : Object.fromEntries(members)
}

function inBody(paste: string, random: Random): string {
  const read = bodyOf(paste)
  if (read === null) return random.of(changes)(paste, random, [paste])
  const { start, body } = read
  const path = random.of(pathsOf(body))
  const change = random.below(6)
  const changed =
    change === 0 ? withValue(body, path, undefined)
    : change === 1 ? withValue(body, path, { [random.of(words)]: body })
    : change === 2 ? renamed(body, random)
    : change === 3 ? reversed(body)
    : withValue(body, path, random.of(values)) // prettier-ignore
  const text =
    random.next() < 0.3
      ? print(changed, random.of(Object.values(languages)))
      : JSON.stringify(changed, null, random.of([0, 2]))
  return paste.slice(0, start) + text
}

const renamed = (value: Json, random: Random): Json =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [random.next() < 0.2 ? random.of(words) : key, renamed(member, random)]))
    : Array.isArray(value) ? value.map((item) => renamed(item, random)) : value // prettier-ignore

const reversed = (value: Json): Json =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]): [string, Json] => [key, reversed(member)]).toReversed())
    : Array.isArray(value) ? value.map(reversed) : value // prettier-ignore

type Change = (paste: string, random: Random, seeds: readonly string[]) => string

/** A part of a text, usually short. */
function stretch(text: string, random: Random): [number, number] {
  const start = random.below(text.length + 1)
  return [start, Math.min(text.length, start + random.below(random.of([3, 12, 80, 400])))]
}

const onLine =
  (change: (line: string, random: Random) => string): Change =>
  (paste, random) => {
    const lines = paste.split('\n')
    const index = random.below(lines.length)
    lines[index] = change(lines[index]!, random)
    return lines.join('\n')
  }

const changes: readonly Change[] = [
  (paste, random) => { const [start] = stretch(paste, random); return paste.slice(0, start) + random.of(pieces) + paste.slice(start) },
  (paste, random) => { const [start, end] = stretch(paste, random); return paste.slice(0, start) + random.of(pieces) + paste.slice(end) },
  (paste, random) => { const [start, end] = stretch(paste, random); return paste.slice(0, start) + paste.slice(end) },
  (paste, random) => { const [start, end] = stretch(paste, random); return paste.slice(0, end) + paste.slice(start, end).repeat(random.of([1, 2, 30])) + paste.slice(end) },
  (paste, random) => paste.slice(0, random.below(paste.length + 1)),
  (paste, random) => paste.slice(random.below(paste.length + 1)),
  (paste, random, seeds) => paste.slice(0, random.below(paste.length + 1)) + ((other) => other.slice(random.below(other.length + 1)))(random.of(seeds)),
  (paste, random, seeds) => `${paste}${random.of(['\n', '\n\n', ' ', '', '\n---\n'])}${random.of(seeds)}`,
  (paste, random) => paste.replace(/\d+(?=[^\d]*$)/, () => random.of(words)),
  (paste, random) => { const all = [...paste.matchAll(/[\w.-]+/g)]; const word = all.length > 0 ? random.of(all) : null; return word ? paste.slice(0, word.index) + random.of(words) + paste.slice(word.index + word[0].length) : paste },
  (paste, random) => { const all = [...paste.matchAll(/[{}[\]()"'<>]/g)]; const mark = all.length > 0 ? random.of(all) : null; return mark ? paste.slice(0, mark.index) + random.of(pieces.slice(0, 12)) + paste.slice(mark.index + 1) : paste },
  (paste, random) => paste.replaceAll(/\r?\n/g, random.of(['\r', '\r\n', '\n\n', '\n '])),
  onLine((line, random) => `${line}\n${line.replace(/[\w-]+$/, () => random.of(words))}`),
  onLine(() => ''),
  onLine((line, random) => random.of(pieces) + line),
  (paste) => paste.replaceAll(/^/gm, '> '),
  (paste) => paste.replaceAll(/^/gm, '> > '),
  (paste) => `\`\`\`json\n${paste}\n\`\`\``,
  (paste) => JSON.stringify({ level: 'error', time: 1795238477, response: paste }),
  (paste) => JSON.stringify(paste),
  (paste) => paste.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  (paste) => encodeURIComponent(paste.toWellFormed()),
  (paste) => Buffer.from(paste).toString('base64'),
  (paste) => paste.replaceAll(/^/gm, '2026-11-21T05:20:10.123Z app-7d9f '),
  (paste) => paste.replaceAll(/\S+$/gm, '\u001b[36m$&\u001b[0m'),
  (paste, random) => { const read = bodyOf(paste); return JSON.stringify({ log: { entries: [{ request: { method: 'GET', url: 'https://a.test/b' }, response: { status: random.of([0, 200, 429]), headers: [{ name: 'Retry-After', value: random.of(words) }], content: { text: read ? JSON.stringify(read.body) : paste } } }] } }) },
] // prettier-ignore
