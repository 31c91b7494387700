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
  /** Name of the API; `null`: the name in the file. */
  name: string | null
  /** Every page of `content/`; the API doesn't have one yet. */
  files: SourceFile[]
  locked: string[]
  /** `2026-11-29` */
  today: string
  /** The clock that samples without a date are read by, in milliseconds since 1970. */
  now: number
  /** The most samples that the page gets. */
  mostExamples: number
}

export interface Imported {
  path: string
  /** `index.mdx`, whole. */
  page: string
  /** As the page names it. */
  shape: Shape
  examples: { written: number; found: number }
  /** What is left to the author, most important first: sentences. */
  left: string[]
}

/** Everything that a file says about an API's errors, one row for each code and status. */
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
 * Makes the page of an API from what a file says about its errors, and checks it together with the other pages.
 * @throws ContentError if `content/` itself is broken
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

/** The envelopes that have a page; if none has, the nearest one that does. */
function withPages(shape: Shape, pages: string[]): Shape {
  const ids = shape.ids.filter((id) => pages.includes(id))
  if (ids.length > 0) return { ...shape, ids }
  const nearest = ['flat-code', 'error-object', 'numeric-code', ...pages].find((id) => pages.includes(id))
  return { ...shape, ids: nearest === undefined ? shape.ids : [nearest], isKnown: false }
}

/** The sample that shows the envelope: one in the most common envelope, with a code that has a row if possible. */
function bodyOf({ samples, shape, rows }: Collected): ReadExample | null {
  const ofShape = samples.filter(({ envelope }) => !shape.isKnown || envelope === shape.ids[0])
  return ofShape.find(({ code }) => rows.codes.some((row) => row.code === code)) ?? ofShape[0] ?? null
}

/** The file's name for the API, without words that describe the file. */
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

/** Samples that the engine reads as errors of this API: one for each code, then one for each status; whole responses first. */
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

/** Examples of other pages that the new rows change, because they share the codes or the envelope. */
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
      `Add \`hosts\` or \`marks\` to the front matter: samples of other pages are now read as errors of this API: ${listed(disturbed)}.`,
    !shape.isKnown &&
      `Set \`envelopes\`, then delete the last sentence under "Error body": ${found.examples.length === 0 ? 'the file shows no error body' : 'no page of content/envelopes/ matches the error body in the file'}, so the page names the nearest, \`${shape.ids[0]}\`. Choose another page of content/envelopes/, or declare your envelope there${shape.codePath === null ? '' : ` (the code is at \`${shape.codePath}\`${shape.messagePath === null ? '' : `, the message at \`${shape.messagePath}\``})`}.`,
    found.examples.length === 0 && 'Add an <Example> with a whole response. Without one, code pages show no sample.',
    nameIsOurs && `Check the name "${name}": it comes from --api, because the file has none.`,
    found.hosts.length === 0 &&
      'Add `hosts`: the file names none. They distinguish your errors from those of other APIs with the same envelope.',
    codes.length > 0 &&
      without(({ retry }) => retry).length > 0 &&
      `Fill in Retry if your API differs from the default for the status or kind: ${count(without(({ retry }) => retry).length, 'have —')}.`,
    codes.length > 0 &&
      without(({ resolution }) => resolution).length > 0 &&
      `Fill in Resolution: ${count(without(({ resolution }) => resolution).length, 'have none')}.`,
    silent.length > 0 &&
      `Fill in Description: ${count(silent.length, 'have none')}: ${listed(silent.map(({ code }) => `\`${code}\``))}.`,
    inferred > 0 &&
      `Check Status: ${count(inferred, "have an inferred one, because the file doesn't say which applies")}.`,
    codes.some(({ kind }) => kind !== null) &&
      'Check Kind: it is inferred from the words of the code and its description.',
    others.length > 0 &&
      `Check the samples left out because the explorer doesn't read them as errors of this API: ${listed(others)}.`,
    unwritten > others.length &&
      `Raise --examples to include more samples: ${unwritten - others.length} in the file aren't on the page.`,
    "Rewrite the sentences in your own words if the file isn't yours: they are copied from it.",
    ...rows.remarks,
    ...found.missed,
  ]
  return left.filter((sentence) => typeof sentence === 'string')
}
