import { isObject } from './json.ts'
import type { Json } from './model.ts'

/** A way in which the same response reaches us, which must change nothing of what is said of it. */
export interface Change {
  name: string
  /** `null`: this paste has no such form. */
  apply: (paste: string) => string | null
}

/** A paste as an HTTP head and a JSON body; `null` where it is none. */
function parts(paste: string): { head: string; body: Json } | null {
  const at = /^(?:HTTP\/\d[^\n]*\n(?:[\w-]+:[^\n]*\n)*\r?\n)?(?=[{[])/.exec(paste)
  if (at === null) return null
  try {
    return { head: at[0], body: JSON.parse(paste.slice(at[0].length)) as Json }
  } catch {
    return null
  }
}

const onBody =
  (write: (body: Json) => string): Change['apply'] =>
  (paste) => {
    const read = parts(paste)
    return read && read.head + write(read.body)
  }

const lines =
  (change: (line: string, index: number) => string): Change['apply'] =>
  (paste) =>
    paste.trimEnd().split('\n').map(change).join('\n')

const atTimes = lines((line, i) => `2026-11-21T05:20:${String(10 + (i % 50))}.123Z app-7d9f ${line}`)

export const changes: readonly Change[] = [
  { name: 'in a fence', apply: (paste) => `\`\`\`\n${paste.trimEnd()}\n\`\`\`` },
  { name: 'quoted in a mail', apply: lines((line) => `> ${line}`) },
  // A line alone has no other that tells what they have in common.
  { name: 'behind the time of a log', apply: (paste) => (/^HTTP[^\n]*\s*$/.test(paste) ? null : atTimes(paste)) },
  { name: 'indented', apply: lines((line) => `    ${line}`) },
  { name: 'quoted twice in a mail', apply: lines((line) => `> > ${line}`) },
  { name: 'with the line ends of an old Mac', apply: (paste) => paste.replaceAll(/\r?\n/g, '\r') },
  { name: 'with the quotes of its body as HTML writes them', apply: onBody((body) => JSON.stringify(body).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')) },
  { name: 'with CRLF', apply: (paste) => paste.replaceAll(/\r?\n/g, '\r\n') },
  { name: 'in colors', apply: lines((line) => `\u001b[36m${line}\u001b[0m`) },
  { name: 'as a string in a record of a log', apply: (paste) => JSON.stringify({ level: 'error', time: 1795238477, response: paste }) },
  { name: 'minified', apply: onBody((body) => JSON.stringify(body)) },
  { name: 'pretty-printed', apply: onBody((body) => JSON.stringify(body, null, 2)) },
  { name: 'with its keys the other way round', apply: onBody((body) => JSON.stringify(reversed(body))) },
  { name: 'folded at 80 columns', apply: (paste) => folded(paste) },
  { name: 'as Go prints it', apply: (paste) => (isSaidInGo(parts(paste)?.body) ? onBody(go)(paste) : null) },
  { name: 'as Python prints it', apply: onBody(python) },
  { name: 'as Node prints it', apply: onBody(node) },
  { name: 'as Ruby prints it', apply: onBody(ruby) },
] // prettier-ignore

const reversed = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(reversed)
    : isObject(value)
      ? Object.entries(value).reduceRight<Json>((all, [key, member]) => ({ ...(all as object), [key]: reversed(member) }), {}) // prettier-ignore
      : value

/** As a terminal breaks it; `null` where no line is so long. */
function folded(paste: string): string | null {
  const broken = paste.replaceAll(/[^\n]{80}(?=[^\n])/g, '$&\n')
  return broken === paste ? null : broken
}

/** `%v` of what `encoding/json` reads: keys in their order, texts without quotes. */
function go(value: Json): string {
  if (value === null) return '<nil>'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `[${value.map(go).join(' ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  return `map[${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => `${key}:${go(member)}`).join(' ')}]` // prettier-ignore
}

/**
 * Whether the print still says what the body said: without quotes nothing tells where a text ends that has brackets or a key's colon in it, an
 * empty text from none, a text of digits from a number, or two texts of a list from one with a blank.
 */
function isSaidInGo(value: Json | undefined): boolean {
  if (value === undefined) return false
  if (typeof value === 'string')
    return /^[^[\]{}"\\\n]+$/.test(value) && !/^\d+$/.test(value) && !/(?:^|\s)[\w.-]+:(?=\S|$)|: /.test(value)
  if (Array.isArray(value))
    return value.every((item) => isSaidInGo(item) && !(typeof item === 'string' && value.length > 1 && /\s/.test(item)))
  return (
    !isObject(value) ||
    (Object.keys(value).every((key) => /^[\w-]+$/.test(key)) && Object.values(value).every(isSaidInGo))
  )
}

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`

function python(value: Json): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`
  if (typeof value === 'number') return JSON.stringify(value)
  return `{${Object.entries(value).map(([key, member]) => `${quoted(key)}: ${python(member)}`).join(', ')}}` // prettier-ignore
}

function node(value: Json): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(node).join(', ')} ]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)}: ${node(member)}`) // prettier-ignore
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function ruby(value: Json): string {
  if (value === null) return 'nil'
  if (Array.isArray(value)) return `[${value.map(ruby).join(', ')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}=>${ruby(member)}`).join(', ')}}` // prettier-ignore
}
