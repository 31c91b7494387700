import { createInterface } from 'node:readline'
import { briefText } from '../brief/brief-text.ts'
import { brief } from '../brief/brief.ts'
import { diagnose, openPaste, type Options } from '../engine/index.ts'
import type { Diagnosis } from '../engine/model.ts'
import { lookUp } from '../lookup/look-up.ts'
import { composeMarkdown } from '../share/compose/markdown.ts'
import type { Shareable } from '../share/compose/shareable.ts'
import { composeSupportText } from '../share/compose/support-text.ts'
import { longestLink, writeLink } from '../share/link/write-link.ts'
import { asUsual, maskForSharing } from '../share/mask.ts'
import catalogue, { version } from '../shipped/catalogue.ts'
import { identity } from '../shipped/identity.baked.ts'
import { siteAddress } from '../shipped/site.ts'
import { visible } from '../visible/characters.ts'
import { isColored } from './colors.ts'
import { exitStatus, usageStatus } from './exit-status.ts'
import { explainReport } from './explain.ts'
import { listReport } from './list-report.ts'
import { readArguments, UsageError, type Asked } from './options.ts'
import { jsonText, textFor } from './print.ts'
import { readPaste } from './read-paste.ts'
import { report } from './report.ts'
import { run } from './run.ts'
import { usage } from './usage.ts'

type Values = Asked['values']

/**
 * The command `errata`; see `usage.ts`. Errors are printed, never thrown.
 * @param args without the names of the runtime and the command
 * @returns the exit status
 */
export async function main(args: string[]): Promise<number> {
  try {
    return await answer(readArguments(args))
  } catch (error) {
    const message = visible(error instanceof Error ? error.message : String(error))
    console.error(`errata: ${message}${error instanceof UsageError ? `\n\n${usage}` : ''}`)
    return usageStatus
  }
}

async function answer({ command, values, rest }: Asked): Promise<number> {
  if (values.help) return print(usage)
  if (values.version) return print(`errata ${version}`)
  if (command === 'mcp') return (await import('../mcp/serve.ts')).serve()
  if (command === 'explain') return explain(rest, values)
  if (command === 'run') return runAndExplain(rest, values)
  if (values.lines) return answerLines(values)
  if (rest.length === 0 && process.stdin.isTTY) {
    console.log(usage)
    return usageStatus
  }
  if (rest.length > 1) throw new UsageError(`expected one file, found ${rest.length}: ${rest.join(' ')}`)
  const paste = await pasteOf(rest[0] ?? '-')
  if (values.redact) return redactPaste(paste, values)
  if (values.markdown) return share(paste, values, composeMarkdown)
  if (values.support) return share(paste, values, composeSupportText)
  return answerPaste(paste, values)
}

async function pasteOf(path: string): Promise<string> {
  try {
    return await readPaste(path)
  } catch (error) {
    throw new Error(`can't read ${path}: ${(error as Error).message}`, { cause: error })
  }
}

/** What the options say about the request. */
function optionsOf(values: Values, now: number): Options {
  return {
    now,
    ...(values.method ? { method: values.method.toUpperCase() } : {}),
    ...(values.key ? { isKeyed: true } : {}),
    ...(values.part ? { part: Number(values.part) - 1 } : {}),
  }
}

/** Rejects a number that is too high. The engine would read the default response instead. */
function checkPart({ part }: Values, { parts }: Diagnosis): void {
  if (part === undefined || Number(part) <= Math.max(1, parts.length)) return
  throw new Error(`there is no response number ${part}: the input has ${Math.max(1, parts.length)}`)
}

function answerPaste(paste: string, values: Values): number {
  const now = Date.now()
  const opened = openPaste(paste, catalogue)
  const options = optionsOf(values, now)
  const diagnosis = opened.diagnose(opened.read(options.part ?? null), options)
  checkPart(values, diagnosis)
  const isList = diagnosis.parts.length > 1 && values.part === undefined && !values.json
  if (!isList) return print(textOf(diagnosis, values, now), values['exit-zero'] ? 0 : exitStatusOf(diagnosis))
  const { text, status, only } = listReport(opened, diagnosis.parts.length, options)
  const detail = only === null ? [] : ['', textOf(opened.diagnose(opened.read(only), options), values, now)]
  const hint = status > 0 && only === null ? ['', 'To read one of them, add its number: --part N'] : []
  return print([text, ...detail, ...hint].join('\n'), values['exit-zero'] ? 0 : status)
}

const exitStatusOf = ({ outcome, retry: { verdict } }: Diagnosis) => exitStatus({ outcome, verdict })

function textOf(
  diagnosis: Diagnosis,
  { json, brief: isBrief }: Values,
  now: number,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  const short = () => brief(diagnosis, catalogue, { now, site: siteAddress() })
  if (isBrief) return json ? jsonText(short()) : briefText(short())
  return json ? jsonText(diagnosis, 2) : report(diagnosis, { now, isColoured: isColored(stream), site: siteAddress() })
}

function explain(words: string[], values: Values): number {
  if (words.length < 1 || words.length > 2)
    throw new UsageError('explain expects a code, or an API and a code: errata explain stripe card_declined')
  const [code = '', api] = words.toReversed()
  const known = lookUp(catalogue, { code, ...(api === undefined ? {} : { api }) })
  const link = (path: string) => (siteAddress() ?? '') + path
  if (values.json) print(jsonText({ ...known, version }, 2))
  else print(explainReport(known, code, link))
  return known.found.length > 0 || values['exit-zero'] ? 0 : exitStatus({ verdict: 'none', outcome: 'unknown' })
}

/** The diagnosis goes to standard error: standard output and the exit status are the command's. */
async function runAndExplain(command: string[], values: Values): Promise<number> {
  if (command.length === 0) throw new UsageError('run expects a command: errata run -- curl -si https://…')
  const { paste, status } = await run(command)
  const now = Date.now()
  const diagnosis = diagnose(paste, catalogue, optionsOf(values, now))
  const isFailure = status === 0 ? isPlainFailure(diagnosis) : diagnosis.outcome !== 'succeeded'
  if (isFailure && status !== 126 && status !== 127) {
    const said = textOf(diagnosis, values, now, process.stderr)
    process.stderr.write(`\n${values.json ? '' : `errata: ${status === 0 ? 'the response is a failure' : `the command failed with exit status ${status}`}\n\n`}${said}\n`) // prettier-ignore
  }
  return status
}

/** A command that exited with 0 can still have printed a failed response. A mention of a failure in its output isn't one. */
const isPlainFailure = ({ outcome, response, envelope }: Diagnosis) =>
  outcome === 'failed' && ((response.status !== null && response.status >= 400) || envelope !== null)

const masked = (paste: string, { emails = false, ips = false, ibans = false }: Values) =>
  maskForSharing(paste, { ...asUsual, emails, ips, ibans })

/** Keeps every character that isn't a secret. On a terminal, control characters are shown as text. */
function redactPaste(paste: string, values: Values): number {
  const { text, redactions } = masked(paste, values)
  process.stdout.write(textFor(process.stdout.isTTY, text))
  return tellMasked(redactions.length)
}

/** Uses only the masked paste and its diagnosis, so that the text contains nothing that was masked. */
async function share(paste: string, values: Values, compose: (shared: Shareable) => string): Promise<number> {
  const { text, redactions } = masked(paste, values)
  const site = siteAddress()
  const at = Date.now()
  const options = optionsOf(values, at)
  const { method, isKeyed } = options
  const link = site === null ? null : `${site}/${await writeLink({ paste: text, at, ...(method && { method }), ...(isKeyed && { isKeyed }) })}` // prettier-ignore
  const opens = link !== null && link.length <= longestLink ? link : null
  const diagnosis = diagnose(text, catalogue, options)
  process.stdout.write(
    textFor(process.stdout.isTTY, compose({ paste: text, diagnosis, at, site, siteName: identity.name, link: opens })),
  )
  return tellMasked(redactions.length)
}

function tellMasked(count: number): number {
  console.error(
    `errata: ${count} ${count === 1 ? 'value' : 'values'} masked. Read the text before you share it: rules don't catch every secret.`,
  )
  return 0
}

/** Every input line has an output line, even if it isn't an {"id","paste"} object. */
async function answerLines(values: Values): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    process.stdout.write(`${jsonText(answerLine(line, values))}\n`)
  }
  return 0
}

function answerLine(line: string, values: Values): { id: unknown; diagnosis: unknown } | { id: null; error: string } {
  try {
    const { id, paste } = JSON.parse(line) as { id?: unknown; paste?: unknown }
    if (typeof paste !== 'string') return { id: null, error: 'expected {"id": …, "paste": "text"}' }
    const now = Date.now()
    const diagnosis = diagnose(paste, catalogue, optionsOf(values, now))
    return { id: id ?? null, diagnosis: values.brief ? brief(diagnosis, catalogue, { now, site: siteAddress() }) : diagnosis } // prettier-ignore
  } catch {
    return { id: null, error: 'not JSON: expected {"id": …, "paste": "text"}' }
  }
}

function print(text: string, status = 0): number {
  console.log(text)
  return status
}
