import { checkExamples } from '../catalogue/check-examples.ts'
import { readContent } from '../catalogue/index.ts'
import type { Content, SourceFile } from '../catalogue/model.ts'
import { diagnose } from '../engine/index.ts'
import type { Api, Diagnosis } from '../engine/model.ts'
import { shapeOf, type Shape } from './envelope.ts'
import type { FoundErrors } from './model.ts'
import { plainText } from './cell-text.ts'
import { readExamples, type ReadExample } from './read-examples.ts'
import { listed, rowsOf, type Rows } from './rows.ts'
import { writePage, type PageParts } from './write-page.ts'

export interface ImportOptions {
  /** Folder of `content/apis/`. */
  api: string
  /** As a person calls the API; `null`: what the file calls it. */
  name: string | null
  /** Every page of `content/`; the API has none yet. */
  files: SourceFile[]
  locked: string[]
  /** `2026-11-29` */
  today: string
  /** The clock that samples without a date are read by, in milliseconds since 1970. */
  now: number
  /** How many samples the page gets at most. */
  mostExamples: number
}

export interface Imported {
  path: string
  /** `index.mdx`, whole. */
  page: string
  /** As the page names it. */
  shape: Shape
  examples: { written: number; found: number }
  /** What is left to a person, in order of weight: sentences. */
  left: string[]
}

/** Everything that a file says of an API's errors, one row for each code and status. */
export interface Collected {
  found: FoundErrors
  rows: Rows
  shape: Shape
  samples: ReadExample[]
}

/** @param now the clock that samples without a date are read by, in milliseconds since 1970 */
export function collect(source: FoundErrors, now: number): Collected {
  const { samples, codes } = readExamples(source.examples, now)
  const found = { ...source, codes: [...source.codes, ...codes] }
  const rows = rowsOf(found)
  const shape = shapeOf(
    samples,
    rows.codes.map(({ code }) => code),
  )
  return { found, rows, shape, samples }
}

/**
 * Makes the page of an API from what a file says of its errors, and tries it among the other pages.
 * @throws ContentError where `content/` itself is broken
 */
export function makePage(collected: Collected, options: ImportOptions): Imported {
  const { found, rows, samples } = collected
  const path = `content/apis/${options.api}/index.mdx`
  const before = readContent(options.files, options.locked)
  const shape = withPages(
    collected.shape,
    before.envelopes.map(({ id }) => id),
  )
  const parts: PageParts = {
    found,
    rows,
    shape,
    ...nameOf(found, options),
    envelopeNames: new Map(before.envelopes.map(({ id, name }) => [id, name])),
    body: bodyOf({ ...collected, shape }),
    examples: [],
    today: options.today,
  }
  const content = readContent([...options.files, { path, text: writePage(parts) }], options.locked)
  const read = (paste: string) => diagnose(paste, content.catalogue, { now: options.now })
  const { examples, others } = examplesFor(samples, options, read)
  const page = writePage({ ...parts, examples })
  const disturbed = disturbedExamples(before, parts, read, content.catalogue.apis, options.now)
  return {
    path,
    page,
    shape,
    examples: { written: examples.length, found: found.examples.length },
    left: leftToDo(parts, others, disturbed, samples.length - examples.length),
  }
}

/** Of the shapes those that have a page; where none of them has one, the nearest that has. */
function withPages(shape: Shape, pages: string[]): Shape {
  const ids = shape.ids.filter((id) => pages.includes(id))
  if (ids.length > 0) return { ...shape, ids }
  const nearest = ['flat-code', 'error-object', 'numeric-code', ...pages].find((id) => pages.includes(id))
  return { ...shape, ids: nearest === undefined ? shape.ids : [nearest], isKnown: false }
}

/** The sample that shows the shape: one in the commonest, with a code that has a row, where there is one. */
function bodyOf({ samples, shape, rows }: Collected): ReadExample | null {
  const ofShape = samples.filter(({ envelope }) => !shape.isKnown || envelope === shape.ids[0])
  return ofShape.find(({ code }) => rows.codes.some((row) => row.code === code)) ?? ofShape[0] ?? null
}

/** What the file calls the API, without the words that say what the file is. */
function nameOf({ title }: FoundErrors, { name, api }: ImportOptions): { name: string; nameIsOurs: boolean } {
  if (name !== null) return { name, nameIsOurs: false }
  const own = plainText(title ?? '')
    .replace(
      /^(?:api\s+)?(?:error|status|problem)s?(?:\s+(?:codes?|messages?|types?|reference))?(?:\s+(?:for|of|in))?\b\s*(?:the\s+)?/i,
      '',
    )
    .trim()
  if (own !== '') return { name: own.slice(0, 80), nameIsOurs: false }
  return { name: api.charAt(0).toUpperCase() + api.slice(1).replaceAll('-', ' '), nameIsOurs: true }
}

/** Samples that the engine reads as errors of this API: of each code one, then of each status; whole responses first. */
function examplesFor(samples: ReadExample[], { api, mostExamples }: ImportOptions, read: (paste: string) => Diagnosis) {
  const examples: PageParts['examples'] = []
  const others = new Map<string, string>()
  const shown = new Set<string>()
  const inOrder = samples.toSorted(
    (a, b) =>
      Number(b.language === 'http') - Number(a.language === 'http') ||
      Number(b.code !== null) - Number(a.code !== null),
  )
  for (const sample of inOrder) {
    if (examples.length >= mostExamples || (sample.code !== null && shown.has(sample.code))) continue
    const diagnosis = read(sample.paste)
    const best = diagnosis.matches.find(({ score }) => score >= 0.3)
    const isOwn = best?.api === api && (best.code === null ? sample.code === null : sample.paste.includes(best.code))
    const key = (isOwn ? best.code : null) ?? sample.code ?? String(sample.example.status ?? 'a body without a code')
    if (shown.has(key)) continue
    if (!isOwn) {
      others.set(key, `\`${key}\`${best && best.api !== api ? ` (read as ${best.apiName}'s)` : ''}`)
      continue
    }
    shown.add(key)
    others.delete(key)
    examples.push({ sample, attributes: attributesOf(diagnosis) })
  }
  return { examples, others: [...others.values()] }
}

function attributesOf({ retry, matches, response, facts }: Diagnosis): Record<string, string> {
  const code = matches[0]?.code
  const fields = facts.fields.map(({ path }) => path)
  const canState = fields.length > 0 && fields.length <= 5 && fields.every((path) => /^[\w.$@[\]-]+$/.test(path))
  return {
    ...(code != null && { code }),
    ...(response.status !== null && { status: String(response.status) }),
    verdict: retry.verdict,
    ...(canState && { fields: fields.join(', ') }),
  }
}

/** Examples of other pages that the new rows change: the codes and the shape are theirs as well. */
function disturbedExamples(
  before: Content,
  { rows, shape }: Pick<PageParts, 'rows' | 'shape'>,
  read: (paste: string) => Diagnosis,
  apis: Api[],
  now: number,
): string[] {
  const sameShape = before.apis
    .filter(({ api }) => api.envelopes.some((id) => shape.ids.includes(id)))
    .map(({ api }) => `content/apis/${api.id}/`)
  const places = [
    ...sameShape,
    ...shape.ids.map((id) => `content/envelopes/${id}.mdx`),
    'content/statuses/',
    'content/kinds/',
    'content/guides/',
  ]
  const near = before.examples.filter(
    ({ path, paste }) =>
      places.some((place) => path.startsWith(place)) || rows.codes.some(({ code }) => paste.includes(code)),
  )
  const faults = checkExamples(near, read, { apis })
  if (faults.length === 0) return []
  const changed = near.filter(({ path, line }) => faults.some((fault) => fault.path === path && fault.line === line))
  const readBefore = (paste: string) => diagnose(paste, before.catalogue, { now })
  const known = new Set(checkExamples(changed, readBefore, before.catalogue).map(({ path, line }) => `${path}:${line}`))
  return [...new Set(faults.map(({ path, line }) => `${path}:${line}`))].filter((place) => !known.has(place))
}

function leftToDo(
  { found, rows, shape, nameIsOurs, name }: PageParts,
  others: string[],
  disturbed: string[],
  unwritten: number,
): string[] {
  const { codes } = rows
  const without = (of: (row: (typeof codes)[number]) => string) => codes.filter((row) => of(row) === '—')
  const count = (number: number, what: string) => `${number} of ${codes.length} codes ${what}`
  const silent = without(({ description }) => description)
  const inferred = codes.filter(({ isStatusInferred }) => isStatusInferred).length
  const left = [
    disturbed.length > 0 &&
      `These samples of other pages are read as errors of this API now: ${listed(disturbed)}. Add \`hosts\` or \`marks\` that tell the APIs apart.`,
    !shape.isKnown &&
      `The envelope: ${found.examples.length === 0 ? 'the file shows no error body' : "the explorer doesn't know this shape"}. \`envelopes\` names the nearest, \`${shape.ids[0]}\`. Choose another of content/envelopes/, or describe yours there${shape.codePath === null ? '' : ` (the code is at \`${shape.codePath}\`${shape.messagePath === null ? '' : `, the message at \`${shape.messagePath}\``})`}.`,
    found.examples.length === 0 &&
      'A sample: write one <Example> with a whole response. Pages of codes show samples only then.',
    nameIsOurs && `The name: the file has none, so it is "${name}".`,
    found.hosts.length === 0 &&
      '`hosts`: the file names none. They tell your errors from those of other APIs with the same shape.',
    codes.length > 0 &&
      without(({ retry }) => retry).length > 0 &&
      `Retry: ${count(without(({ retry }) => retry).length, 'have —, so that the default for the status or kind holds')}. Fill in where yours differ.`,
    codes.length > 0 &&
      without(({ resolution }) => resolution).length > 0 &&
      `Resolution: ${count(without(({ resolution }) => resolution).length, 'have none')}.`,
    silent.length > 0 &&
      `Description: ${count(silent.length, 'have none')}: ${listed(silent.map(({ code }) => `\`${code}\``))}.`,
    inferred > 0 && `Status: ${count(inferred, 'have one that is inferred; the file names none, or all')}.`,
    codes.some(({ kind }) => kind !== null) &&
      'Kind: read from the words of code and description. Read the column once.',
    others.length > 0 && `Samples left out, because the explorer reads them otherwise: ${listed(others)}.`,
    unwritten > others.length &&
      `${unwritten - others.length} more samples of the file aren't on the page; --examples takes more.`,
    "The sentences are those of the file. Where it isn't yours, write them in your own words.",
    ...rows.remarks,
    ...found.missed,
  ]
  return left.filter((sentence) => typeof sentence === 'string')
}
