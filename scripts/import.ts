/** Makes the page of an API from a file that names its errors, or says what the file has and the page has not: `npm run -s import -- --help`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createTwoFilesPatch } from 'diff'
import { ContentError } from '../src/catalogue/content-error.ts'
import type { SourceFile } from '../src/catalogue/model.ts'
import { collect, makePage, type Collected } from '../src/import/index.ts'
import { InputError } from '../src/import/input-error.ts'
import { loadFile } from '../src/import/load-file.ts'
import { recordOf, writeRecord, type ImportRecord } from '../src/import/record.ts'
import { describeImport, describeNothing, describeUpdate } from '../src/import/report.ts'
import { updatePage } from '../src/import/update-page.ts'
import { readLocked, readSources } from '../src/site/load-content.ts'
import { visible } from '../src/visible/characters.ts'

const usage = `Usage: npm run -s import -- FILE --api ID [options]

Reads the errors of an API from FILE and writes content/apis/ID/index.mdx. FILE is OpenAPI 2.0 to 3.1 (JSON or YAML), a list of codes in
JSON, YAML, CSV, Markdown or reStructuredText, a Smithy model in JSON, or a .proto file; gzip is unpacked.

  --api ID       folder of the API, and the first part of its addresses: letters in lower case, digits and -
  --name NAME    how the API is called on every page; left out: what the file calls it
  --update       the page is there already: add rows, fill empty cells, and change those that still are as the last import wrote them
  --dry-run      write nothing; print the page, or the difference
  --statuses     make a page also where the file names statuses and no codes
  --examples N   take N samples at most (12)
  --help         this text

Without --update, a page that is there is left as it is, and the difference is printed.

Exit status: 0 done, or nothing to do; 1 the page lacks something of the file, or the file has nothing to import; 2 a mistake in the call,
the file or content/.`

const root = process.cwd()
const { file, api, values } = readArguments()
const path = `content/apis/${api}/index.mdx`
const recordPath = `content/apis/${api}/imported.json`

try {
  const collected = collect(await loadFile(file), Date.now())
  const { codes, statuses } = collected.rows
  const files = readSources(root)
  const old = files.find((source) => source.path === path)
  if (old && codes.length + statuses.length > 0) update(collected, old.text)
  else if (codes.length > 0 || (values.statuses && statuses.length > 0)) create(collected, files)
  else finish(describeNothing(file, collected), 1)
} catch (error) {
  if (!(error instanceof InputError) && !(error instanceof ContentError)) throw error
  finish(error.message, 2)
}

function create(collected: Collected, files: SourceFile[]): void {
  const made = makePage(collected, {
    api,
    name: values.name ?? null,
    files,
    locked: readLocked(root),
    today: new Date().toISOString().slice(0, 10),
    now: Date.now(),
    mostExamples: values.examples,
  })
  if (values['dry-run']) process.stdout.write(made.page)
  else save(made.page, recordOf(collected.rows))
  finish(describeImport(file, collected, made, !values['dry-run']), 0)
}

function update({ rows }: Collected, old: string): void {
  const record = existsSync(recordPath) ? (JSON.parse(readFileSync(recordPath, 'utf8')) as ImportRecord) : null
  const change = updatePage(path, old, rows, record)
  const isWritten = values.update && !values['dry-run']
  if (change.text !== old)
    process.stdout.write(visibleLines(createTwoFilesPatch(path, path, old, change.text, '', '', { context: 1 })))
  if (isWritten) save(change.text, recordOf(rows))
  finish(describeUpdate(file, change, isWritten), change.text === old || isWritten ? 0 : 1)
}

function save(page: string, record: ImportRecord): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, page)
  writeFileSync(recordPath, writeRecord(record))
}

/** What a file brings along does not steer the terminal. */
function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

/** The report goes to standard error where standard output has the page. */
function finish(text: string, status: 0 | 1 | 2): void {
  const write = status === 2 || values['dry-run'] ? console.error : console.log
  write(visibleLines(text))
  process.exitCode = status
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        api: { type: 'string' },
        name: { type: 'string' },
        update: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        statuses: { type: 'boolean', default: false },
        examples: { type: 'string', default: '12' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const [given, ...others] = positionals
    if (given === undefined || others.length > 0) return stop(`one FILE is needed, and ${positionals.length} are given`)
    const api = values.api ?? ''
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(api))
      return stop(
        `--api needs an id of letters in lower case, digits and -, such as acme; it is ${api === '' ? 'missing' : JSON.stringify(api)}`,
      )
    if (!/^\d{1,4}$/.test(values.examples))
      return stop(`--examples needs a number, and is ${JSON.stringify(values.examples)}`)
    // npm runs scripts in the project's folder, whatever folder one is in.
    const file = relative(root, resolve(process.env['INIT_CWD'] ?? root, given)) || given
    return { file, api, values: { ...values, examples: Number(values.examples) } }
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
}

function stop(reason: string): never {
  console.error(`import: ${visible(reason)}\n\n${usage}`)
  process.exit(2)
}
