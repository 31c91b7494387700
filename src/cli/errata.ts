/**
 * `errata`: the engine in a terminal.
 *   errata FILE        diagnose a file for a person (`-`: standard input)
 *   errata --json FILE the diagnosis as JSON
 *   errata --redact FILE the paste with its secrets masked, to be passed on
 *   errata --markdown FILE, errata --support FILE
 *                      the diagnosis for a ticket, or for the API's support, secrets masked
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
import type { Redacted } from '../redact/model.ts'
import { composeMarkdown } from '../share/compose/markdown.ts'
import type { Shareable } from '../share/compose/shareable.ts'
import { composeSupportText } from '../share/compose/support-text.ts'
import { longestLink, writeLink } from '../share/link/write-link.ts'
import { asUsual, maskForSharing } from '../share/mask.ts'
import { visible } from '../visible/characters.ts'
import { jsonText, textFor } from './print.ts'
import { report } from './report.ts'

const usage = `Usage: errata [--json] [--method METHOD] [--key] FILE
       errata --redact | --markdown | --support [--emails] [--ips] FILE
       errata --lines < pastes.jsonl

FILE is a file that holds an error response as you copied it, or - for standard input.

  --json           print the diagnosis as JSON
  --method METHOD  the method of the request, where the paste does not show it
  --key            the request carried an idempotency key
  --redact         print the paste itself, with its secrets masked; say how many on standard error
  --markdown       print the diagnosis as Markdown for a ticket, with all secrets masked
  --support        print a text for the support of the API, with all secrets masked
  --emails, --ips  mask e-mail addresses, IP addresses too
  --lines          read {"id","paste"} lines, write {"id","diagnosis"} lines
  --help           this text

SITE_URL, where it is set, is the address of the site that Markdown links to.`

const { values, positionals } = readArguments()
const root = process.env['ERRATA_SITE'] ?? join(dirname(fileURLToPath(import.meta.url)), '../..')
const { catalogue } = loadContent(root)
const look = (paste: string): Diagnosis => diagnose(paste, catalogue, { now: Date.now(), ...readersWord() })

if (values.lines) await answerLines()
else if (values.redact) redactFile(positionals[0] ?? '-')
else if (values.markdown) await shareFile(positionals[0] ?? '-', composeMarkdown)
else if (values.support) await shareFile(positionals[0] ?? '-', composeSupportText)
else answerFile(positionals[0] ?? '-')

/** What whoever runs this says of the request. */
function readersWord(): { method?: string; isKeyed?: true } {
  return {
    ...(values.method ? { method: values.method.toUpperCase() } : {}),
    ...(values.key ? { isKeyed: true } : {}),
  }
}

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        redact: { type: 'boolean' },
        markdown: { type: 'boolean' },
        support: { type: 'boolean' },
        emails: { type: 'boolean' },
        ips: { type: 'boolean' },
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
    console.error(`errata: ${visible(messageOf(error))}\n\n${usage}`)
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

function masked(paste: string): Redacted {
  return maskForSharing(paste, { ...asUsual, emails: values.emails ?? false, ips: values.ips ?? false })
}

/** Keeps every character that is no secret, so that the output can be passed on as it is; a terminal is not steered by it. */
function redactFile(path: string): void {
  const { text, redactions } = masked(readPaste(path))
  process.stdout.write(textFor(process.stdout.isTTY, text))
  tellMasked(redactions.length)
}

/** Composed of the masked paste and of the diagnosis of that: what was masked cannot come in. */
async function shareFile(path: string, compose: (shared: Shareable) => string): Promise<void> {
  const { text, redactions } = masked(readPaste(path))
  const site = process.env['SITE_URL']?.replace(/\/$/, '') || null
  const now = Date.now()
  const link = site === null ? null : `${site}/${await writeLink({ paste: text, at: now, ...readersWord() })}`
  const opens = link !== null && link.length <= longestLink ? link : null
  process.stdout.write(textFor(process.stdout.isTTY, compose({ paste: text, diagnosis: look(text), at: now, site, link: opens }))) // prettier-ignore
  tellMasked(redactions.length)
}

function tellMasked(count: number): void {
  console.error(`errata: ${count} masked. Read it before you pass it on: what no rule knows is still in it.`)
}

/** Names the argument or the file, which whoever started this may have had from elsewhere. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function readPaste(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    console.error(visible(`errata: cannot read ${path}: ${messageOf(error)}`))
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
