/**
 * How well secrets are masked in real responses, compared with secretlint: we must mask everything that it finds (recall). Review what we
 * mask and it doesn't know: false alarms, and secrets that only we know (cookies, passwords by name).
 *   node bench/redaction/run.ts FILE.jsonl [--show]
 * Each line has a `paste`, or `status`, `headers` and `body`. `--show` prints the text around each mask for review. Because
 * published responses were cleaned before, the run also plants secrets into them, one of each kind that the scanner knows.
 */
import { readFileSync } from 'node:fs'
import { scan } from '../../src/redact/oracle.fixture.ts'
import { redact } from '../../src/redact/index.ts'
import { secrets as planted } from '../../src/redact/secrets.fixture.ts'

interface Line {
  id?: unknown
  paste?: string
  status?: number
  headers?: Record<string, string> | null
  body?: unknown
}

const [file, option] = process.argv.slice(2)
if (!file) {
  console.error('usage: node bench/redaction/run.ts FILE.jsonl [--show]')
  process.exit(2)
}

const pastes = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => pasteOf(JSON.parse(line) as Line))

const masks = new Map<string, number>()
let masked = 0
let known = 0

for (const paste of pastes) {
  const { text, redactions } = redact(paste)
  const secrets = await scan(paste)
  if (redactions.length > 0) masked++
  for (const { what, span, at } of redactions) {
    masks.set(what, (masks.get(what) ?? 0) + 1)
    const hidden = paste.slice(...span)
    if (secrets.some(({ text: secret }) => hidden.includes(secret) || secret.includes(hidden))) known++
    if (option === '--show')
      console.log(`${what}: ${JSON.stringify(text.slice(Math.max(0, at[0] - 50), at[0]))} ${hidden.slice(0, 80)}`)
  }
}

console.log(`Unchanged: ${pastes.length} responses, ${masked} with a mask`)
console.log(`  recall: ${await recallIn(pastes)}`)
console.log(`  masks: ${sum([...masks.values()])}, of which the scanner knows ${known}`)
for (const [what, count] of [...masks].toSorted((a, b) => b[1] - a[1])) console.log(`    ${what}: ${count}`)

const each = 5
const places: [name: string, plant: (paste: string, secret: string) => string][] = [
  ['a header', (paste, secret) => paste.replace('\n', () => `\nX-Debug: ${secret}\n`)],
  [
    'the body, at its first space',
    (paste, secret) => paste.replace(/\n\n[^ ]* /, (head) => `${head}${escaped(secret)} `),
  ],
  ['the query of a request', (paste, secret) => `GET /v1/things?q=${secret}&page=2 HTTP/1.1\n\n${paste}`],
]
for (const [name, plant] of places) {
  const texts = pastes.flatMap((paste, row) =>
    Array.from({ length: each }, (_, n) => {
      const { make } = planted[(row * each + n) % planted.length]!
      return plant(paste, make(row * each + n + 1))
    }),
  )
  console.log(`Planted into ${name}: recall ${await recallIn(texts)}`)
}

/** How many of the secrets that the scanner finds are masked; prints the missed ones. */
async function recallIn(texts: string[]): Promise<string> {
  let all = 0
  let missed = 0
  for (const text of texts) {
    const masked = redact(text).text
    const left = await scan(masked)
    for (const { sort, text: secret } of await scan(text)) {
      all++
      if (!masked.includes(secret) && !left.some((still) => still.sort === sort && still.text === secret)) continue
      missed++
      console.log(`  missed: ${sort} ${secret.slice(0, 60)}`)
    }
  }
  return `${all - missed} of ${all}`
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function pasteOf({ paste, status, headers, body }: Line): string {
  if (paste !== undefined) return paste
  const fields = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}\n`)
  return `HTTP/1.1 ${status ?? 0}\n${fields.join('')}\n${typeof body === 'string' ? body : JSON.stringify(body ?? '')}`
}
