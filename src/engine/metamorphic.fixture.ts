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

export const changes: readonly Change[] = [
  { name: 'in a fence', apply: (paste) => `\`\`\`\n${paste.trimEnd()}\n\`\`\`` },
  { name: 'quoted in a mail', apply: lines((line) => `> ${line}`) },
  { name: 'behind the time of a log', apply: lines((line, i) => `2026-11-21T05:20:${String(10 + (i % 50))}.123Z app-7d9f ${line}`) },
  { name: 'indented', apply: lines((line) => `    ${line}`) },
  { name: 'with CRLF', apply: (paste) => paste.replaceAll(/\r?\n/g, '\r\n') },
  { name: 'in colors', apply: lines((line) => `\u001b[36m${line}\u001b[0m`) },
  { name: 'as a string in a record of a log', apply: (paste) => JSON.stringify({ level: 'error', time: 1795238477, response: paste }) },
  { name: 'minified', apply: onBody((body) => JSON.stringify(body)) },
  { name: 'pretty-printed', apply: onBody((body) => JSON.stringify(body, null, 2)) },
  { name: 'as Python prints it', apply: onBody(python) },
  { name: 'as Node prints it', apply: onBody(node) },
  { name: 'as Ruby prints it', apply: onBody(ruby) },
] // prettier-ignore

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
