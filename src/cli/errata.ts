/**
 * `errata`: the engine in a terminal.
 *   errata FILE        diagnose a file for a person (`-`: standard input)
 *   errata --json FILE the diagnosis as JSON
 *   errata --redact FILE the paste with its secrets masked, to be passed on
 *   errata --lines     {"id","paste"} lines in, {"id","diagnosis"} lines out
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnose } from '../engine/index.ts'
import type { Diagnosis } from '../engine/model.ts'
import { loadContent } from '../site/load-content.ts'
import { redact } from '../redact/index.ts'
import { jsonText, textFor } from './print.ts'
import { report } from './report.ts'

const usage = `Usage: errata [--json] [--method METHOD] [--key] FILE
       errata --redact FILE
       errata --lines < pastes.jsonl

FILE is a file that holds an error response as you copied it, or - for standard input.

  --json           print the diagnosis as JSON
  --method METHOD  the method of the request, where the paste does not show it
  --key            the request carried an idempotency key
  --redact         print the paste itself, with its secrets masked; say how many on standard error
  --lines          read {"id","paste"} lines, write {"id","diagnosis"} lines
  --help           this text`

const { values, positionals } = readArguments()
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const { catalogue } = loadContent(root)
const look = (paste: string): Diagnosis =>
  diagnose(paste, catalogue, {
    now: Date.now(),
    ...(values.method ? { method: values.method.toUpperCase() } : {}),
    ...(values.key ? { isKeyed: true } : {}),
  })

if (values.lines) await answerLines()
else if (values.redact) redactFile(positionals[0] ?? '-')
else answerFile(positionals[0] ?? '-')

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        redact: { type: 'boolean' },
        lines: { type: 'boolean' },
        method: { type: 'string' },
        key: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const isBare = parsed.positionals.length === 0 && !parsed.values.lines && process.stdin.isTTY
    if (!parsed.values.help && !isBare) return parsed
    console.log(usage)
    process.exit(parsed.values.help ? 0 : 2)
  } catch (error) {
    console.error(`errata: ${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

function answerFile(path: string): void {
  const diagnosis = look(readPaste(path))
  console.log(
    values.json
      ? jsonText(diagnosis, 2)
      : report(diagnosis, { now: Date.now(), isColoured: process.stdout.isTTY && !process.env['NO_COLOR'] }),
  )
}

/** Keeps every character that is no secret, so that the output can be passed on as it is; a terminal is not steered by it. */
function redactFile(path: string): void {
  const { text, redactions } = redact(readPaste(path))
  process.stdout.write(textFor(process.stdout.isTTY, text))
  console.error(
    `errata: ${redactions.length} masked. Read it before you pass it on: what no rule knows is still in it.`,
  )
}

function readPaste(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    console.error(`errata: cannot read ${path}: ${error instanceof Error ? error.message : error}`)
    process.exit(2)
  }
}

/** A line that is no {"id","paste"} object is answered too, so that the output has as many lines as the input. */
async function answerLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    process.stdout.write(`${jsonText(answerLine(line))}\n`)
  }
}

function answerLine(line: string): { id: unknown; diagnosis: Diagnosis } | { id: null; error: string } {
  try {
    const { id, paste } = JSON.parse(line) as { id?: unknown; paste?: unknown }
    if (typeof paste !== 'string') return { id: null, error: 'expected {"id": …, "paste": "text"}' }
    return { id: id ?? null, diagnosis: look(paste) }
  } catch {
    return { id: null, error: 'not JSON: expected {"id": …, "paste": "text"}' }
  }
}
