import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createTwoFilesPatch } from 'diff'
import { ContentError } from '../catalogue/content-error.ts'
import type { SourceFile } from '../catalogue/model.ts'
import { readPage } from '../catalogue/read-page.ts'
import { starterPage } from '../init/starter-page.ts'
import { readLocked, readSources } from '../site/load-content.ts'
import { visible } from '../visible/characters.ts'
import { collect, makePage, type Collected } from './index.ts'
import { InputError } from './input-error.ts'
import { loadFile } from './load-file.ts'
import { recordOf, writeRecord, type ImportRecord } from './record.ts'
import { describeImport, describeNothing, describeUpdate } from './report.ts'
import { updatePage } from './update-page.ts'

/** Where a command runs, and where its output goes. */
export interface Surroundings {
  /** The project's folder. */
  root: string
  /** The folder that FILE is relative to. */
  from: string
  out: (text: string) => void
  error: (text: string) => void
}

/**
 * Runs `import` with its arguments.
 * @returns the exit status: 0 done, or nothing to do; 1 the page is missing something from the file, or there is nothing to import; 2 a mistake
 */
export async function runImport(args: string[], around: Surroundings): Promise<0 | 1 | 2> {
  const call = readCall(args, around)
  if (typeof call === 'string') {
    if (call === '') around.out(`${usage}\n`)
    else around.error(`import: ${visible(call)}\n\n${usage}\n`)
    return call === '' ? 0 : 2
  }
  try {
    const collected = collect(await loadFile(resolve(around.root, call.file), call.file), Date.now())
    const { codes, statuses } = collected.rows
    const files = readSources(around.root)
    const old = files.find((source) => source.path === call.path)
    const isWanted = codes.length > 0 || (call.takesStatuses && statuses.length > 0)
    const starter = old === undefined ? null : nameOfStarter(old)
    if (old && starter === null && codes.length + statuses.length > 0) return update(collected, old.text, call, around)
    if (isWanted) {
      const others = files.filter((source) => source !== old)
      return create(collected, others, { ...call, name: call.name ?? starter }, around)
    }
    around.out(lineByLine(describeNothing(call.file, collected)))
    return 1
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof ContentError)) throw error
    around.error(lineByLine(error.message))
    return 2
  }
}

interface Call {
  /** Path as shown to people: relative to the project's folder. */
  file: string
  api: string
  /** Path of the API's page, relative to the project's folder. */
  path: string
  name: string | null
  isUpdate: boolean
  isDry: boolean
  takesStatuses: boolean
  mostExamples: number
}

/** The parsed call; `''` for help, else what is wrong with the arguments. */
function readCall(args: string[], { root, from }: Surroundings): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        api: { type: 'string' },
        name: { type: 'string' },
        write: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        statuses: { type: 'boolean', default: false },
        examples: { type: 'string', default: '12' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return ''
    const [given, ...others] = positionals
    const { api = '' } = values
    if (given === undefined || others.length > 0) return `name one FILE; the call names ${positionals.length}`
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(api))
      return `--api needs an id of lowercase letters, digits and -, such as acme; ${api === '' ? 'it is missing' : `found ${JSON.stringify(api)}`}`
    if (!/^\d{1,4}$/.test(values.examples))
      return `--examples needs a number, such as 12; found ${JSON.stringify(values.examples)}`
    return {
      file: relative(root, resolve(from, given)) || '.',
      api,
      path: `content/apis/${api}/index.mdx`,
      name: values.name ?? null,
      isUpdate: values.write,
      isDry: values['dry-run'],
      takesStatuses: values.statuses,
      mostExamples: Number(values.examples),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The name in the starter page that `init` writes; `null` once someone has changed the page, so that no edit is lost. */
function nameOfStarter(file: SourceFile): string | null {
  const front = readPage(file, [])?.frontMatter as { name?: unknown } | null | undefined
  return typeof front?.name === 'string' && file.text === starterPage(front.name) ? front.name : null
}

function create(collected: Collected, files: SourceFile[], call: Call, { root, out, error }: Surroundings): 0 {
  const { api, name, mostExamples, isDry, file } = call
  const now = Date.now()
  const today = new Date(now).toISOString().slice(0, 10)
  const made = makePage(collected, { api, name, files, locked: readLocked(root), today, now, mostExamples })
  const report = lineByLine(describeImport(file, collected, made, !isDry))
  if (isDry) {
    // The report goes to stderr, so that stdout can be piped.
    out(made.page)
    error(report)
  } else {
    save(made.page, recordOf(collected.rows), call, root)
    out(report)
  }
  return 0
}

function update({ rows }: Collected, old: string, call: Call, { root, out }: Surroundings): 0 | 1 {
  const { path, file, isUpdate, isDry } = call
  const recordPath = join(root, recordOfPage(path))
  const record = existsSync(recordPath) ? (JSON.parse(readFileSync(recordPath, 'utf8')) as ImportRecord) : null
  const change = updatePage(path, old, rows, record)
  const isWritten = isUpdate && !isDry
  if (change.text !== old)
    out(lineByLine(createTwoFilesPatch(path, path, old, change.text, '', '', { context: 1 }).trimEnd()))
  if (isWritten) save(change.text, recordOf(rows), call, root)
  out(lineByLine(describeUpdate(file, change, isWritten)))
  return change.text === old || isWritten ? 0 : 1
}

function save(page: string, record: ImportRecord, { path }: Call, root: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), page)
  writeFileSync(join(root, recordOfPage(path)), writeRecord(record))
}

const recordOfPage = (path: string) => path.replace(/index\.mdx$/, 'imported.json')

/** Keeps text from a file from controlling the terminal. */
const lineByLine = (text: string) => `${text.split('\n').map(visible).join('\n')}\n`

const usage = `Usage: npm run -s import -- FILE --api ID [options]

Reads an API's errors from FILE and writes content/apis/ID/index.mdx. FILE is OpenAPI 2.0 to 3.1 (JSON or YAML), a list of codes in
JSON, YAML, CSV, Markdown or reStructuredText, a Smithy model in JSON, or a .proto file. FILE can be compressed with gzip.

  --api ID       folder of the API and first part of its addresses: lowercase letters, digits and -
  --name NAME    name of the API on every page; default: the name in the file
  --write        update an existing page: add rows, fill empty cells, and change cells that you haven't edited since the last import
  --dry-run      print the page or the difference, and write nothing
  --statuses     write a page even if the file has only statuses and no codes
  --examples N   include at most N samples; default: 12
  --help         print this text

If the page exists, import without --write prints the difference and leaves the page unchanged. The starter page that init wrote is
replaced if nobody has edited it.

Exit status: 0 done, or nothing to do; 1 the page is missing something from the file, or the file has nothing to import; 2 a mistake in
the call, the file or content/.`
