import { kinds, type Entry } from '../engine/model.ts'
import { codeInWords } from './code-in-words.ts'
import { checkAliases, checkInstead, checkLocked, readRenamed } from './check-addresses.ts'
import { checkCharacters } from './check-characters.ts'
import { checkFiles } from './check-files.ts'
import { checkKindName, checkKinds } from './check-kinds.ts'
import { checkLinks } from './check-links.ts'
import { checkSections } from './check-sections.ts'
import { ContentError, type Problem } from './content-error.ts'
import { readFrontMatter, schemas } from './front-matter.ts'
import type { ApiPage, CodePage, Content, EnvelopePage, Example, SourceFile } from './model.ts'
import { markWording } from './mark-wording.ts'
import { readExample, type Inherited } from './read-example.ts'
import { readOldAnchors } from './old-anchors.ts'
import { readHeaders } from './read-headers.ts'
import { readPage, type Page } from './read-page.ts'
import { readTables, slugOfEntry, type Rows } from './read-tables.ts'
import { Unread } from './unread.ts'
import { apiUrl, envelopeUrl, guideUrl, kindUrl, statusUrl } from './urls.ts'

/**
 * Reads everything in `content/`.
 * @param files every `.mdx` file of `content/`, with paths relative to the project's root
 * @param locked every published address, from `urls.lock`; none of them can be lost
 * @param others paths of the other files of `content/`
 * @throws ContentError with every problem at once, if a page breaks the content contract
 */
export function readContent(files: SourceFile[], locked: string[] = [], others: string[] = []): Content {
  const problems: Problem[] = []
  const content: Content = {
    catalogue: { apis: [], entries: [], statuses: [] },
    apis: [],
    codes: [],
    aliases: [],
    oldAnchors: [],
    statuses: [],
    kinds: [],
    envelopes: [],
    guides: [],
    headers: null,
    examples: [],
  }
  const unread = new Unread()
  checkCharacters(files, problems)
  checkFiles(others, problems)
  const pages = sortByPath(files).flatMap((file) => {
    const page = readPage(file, problems)
    if (!page || page.frontMatter === null) unread.add(file.path)
    return page ?? []
  })

  for (const page of pages.filter(({ path }) => matches(path, apiPath))) readApi(page, pages, content, unread, problems)
  for (const page of pages) readStandalone(page, content, problems)
  markWording(content, problems)
  checkPlaces(pages, files, content, problems)
  content.oldAnchors.push(...readOldAnchors(pages, problems))
  checkLinks(pages, content, unread, problems)
  checkAliases(pages, content, problems)
  checkLocked(locked, pages, content, unread, problems)
  if (problems.length > 0) throw new ContentError(problems)
  return { ...content, guides: content.guides.toSorted((a, b) => a.order - b.order) }
}

const apiPath = /^content\/apis\/([a-z0-9-]+)\/index\.mdx$/
const codePath = /^content\/apis\/([a-z0-9-]+)\/(?!index\.mdx$)([a-z0-9_.-]+)\.mdx$/
const statusPath = /^content\/statuses\/([1-5]\d\d)\.mdx$/
const kindPath = new RegExp(`^content/kinds/(${kinds.join('|')})\\.mdx$`)
const envelopePath = /^content\/envelopes\/([a-z0-9-]+)\.mdx$/
const headersPath = /^content\/headers\/index\.mdx$/
const guidePath = /^content\/guides\/([a-z0-9-]+)\.mdx$/

const sortByPath = (files: SourceFile[]) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1))

const matches = (path: string, pattern: RegExp) => pattern.test(path)

function readApi(page: Page, pages: Page[], content: Content, unread: Unread, problems: Problem[]) {
  const id = apiPath.exec(page.path)?.[1] ?? ''
  const front = readFrontMatter(page, schemas.api, problems)
  const before = problems.length
  const rows = readTables(page, id, problems)
  const isWhole = problems.length === before
  if (!front || !isWhole) unread.add(page.path)
  if (!front) return
  const { name, envelopes, marks, hosts, headers, unlisted, summary, nameIsOurs, group, sources, read } = front
  addFormer(front.formerly, apiUrl(id), content)
  // A name elsewhere for a row that can't be read isn't a second fault.
  const further: Problem[] = isWhole ? problems : []
  content.aliases.push(...readRenamed(page, id, front.renamed, rows.entries, further))
  checkInstead(page, rows.entries, rows.lines, further)
  checkKinds(page, rows, pages, problems)
  const lower = (names: string[]) => names.map((text) => text.toLowerCase())
  const api: ApiPage = {
    api: { id, name, envelopes, marks, hosts: lower(hosts), headers: lower(headers), url: apiUrl(id), group },
    path: page.path,
    summary,
    nameIsOurs,
    sources,
    read: read ?? null,
    messages: front.messages ?? null,
    successes: rows.successes,
  }
  const depths = pages.filter(({ path }) => codePath.exec(path)?.[1] === id)
  const codes = rows.entries.map((entry) => ({
    ...readCode(entry, depths, unlisted, content, problems),
    row: { path: page.path, line: rows.lines.get(slugOfEntry(entry)) ?? 1 },
  }))
  content.apis.push(api)
  content.codes.push(...codes)
  content.catalogue.apis.push(api.api)
  content.catalogue.entries.push(...codes.map(({ entry }) => entry))
  addExamples(page, { api: id }, content, problems)
  checkOrphans(depths, rows, unlisted, page, further)
}

function readCode(
  entry: Entry,
  depths: Page[],
  unlisted: string[],
  content: Content,
  problems: Problem[],
): Omit<CodePage, 'row'> {
  const page = depths.find(({ path }) => codePath.exec(path)?.[2] === slugOfEntry(entry))
  const isUnlisted = entry.code !== null && unlisted.includes(entry.code)
  const front = page ? readFrontMatter(page, schemas.code, problems) : null
  if (!page || !front) {
    return { entry, path: null, title: titleOf(entry), summary: entry.description, unlisted: isUnlisted, examples: [] }
  }
  checkSections(page, 'code', problems)
  const { from, to } = entry.status
  const inherited: Inherited = {
    api: entry.api,
    ...(entry.code === null ? {} : { code: entry.code }),
    ...(from === to ? { status: from } : {}),
  }
  const examples = addExamples(page, inherited, content, problems)
  return {
    entry: { ...entry, name: front.title },
    path: page.path,
    title: front.title,
    summary: front.summary,
    unlisted: isUnlisted,
    examples,
  }
}

/** The name in the row, else the code as words. */
const titleOf = ({ code, name }: Entry): string => (code === null || name !== code ? name : codeInWords(code))

function addExamples(page: Page, inherited: Inherited, content: Content, problems: Problem[]): Example[] {
  const examples = page.examples.flatMap((raw) => readExample(raw, page.path, inherited, problems) ?? [])
  content.examples.push(...examples)
  return examples
}

function readStandalone(page: Page, content: Content, problems: Problem[]) {
  const { path } = page
  const status = statusPath.exec(path)?.[1]
  const kind = kinds.find((known) => known === kindPath.exec(path)?.[1])
  const envelope = envelopePath.exec(path)?.[1]
  const guide = guidePath.exec(path)?.[1]
  if (status) {
    const front = readFrontMatter(page, schemas.status, problems)
    if (front) content.statuses.push({ status: Number(status), path, ...front })
    addFormer(front?.formerly, statusUrl(Number(status)), content)
    content.catalogue.statuses.push(Number(status))
    checkSections(page, 'status', problems)
  } else if (kind) {
    const front = readFrontMatter(page, schemas.kind, problems)
    if (front) {
      content.kinds.push({ kind, path, ...front })
      checkKindName(page, kind, front.name, problems)
    }
    addFormer(front?.formerly, kindUrl(kind), content)
    checkSections(page, 'kind', problems)
  } else if (envelope) {
    const front = readFrontMatter(page, schemas.envelope, problems)
    if (front) addEnvelope({ id: envelope, path, lineOfMember: page.lineOfMember, ...front }, content)
    addFormer(front?.formerly, envelopeUrl(envelope), content)
    checkSections(page, 'envelope', problems)
  } else if (guide) {
    const front = readFrontMatter(page, schemas.guide, problems)
    if (front) content.guides.push({ name: guide, path, ...front })
    addFormer(front?.formerly, guideUrl(guide), content)
  } else if (matches(path, headersPath)) {
    const front = readFrontMatter(page, schemas.headers, problems)
    if (front) content.headers = { path, ...front }
    content.catalogue.headers = readHeaders(page, problems)
  } else return
  addExamples(page, {}, content, problems)
}

/** An envelope that its page declares goes to the engine in the catalogue. */
function addEnvelope({ shape, ...page }: EnvelopePage, content: Content) {
  content.envelopes.push({ ...page, ...(shape && { shape }) })
  if (shape) (content.catalogue.envelopes ??= []).push({ id: page.id, name: page.name, ...shape })
}

function addFormer(formerly: string[] = [], to: string, content: Content) {
  content.aliases.push(...formerly.map((from) => ({ from, to, code: null })))
}

function checkOrphans(depths: Page[], rows: Rows, unlisted: string[], page: Page, problems: Problem[]) {
  for (const { path } of depths) {
    const slug = codePath.exec(path)?.[2] ?? ''
    if (rows.lines.has(slug)) continue
    problems.push({
      path,
      line: 1,
      what: `This page is about "${slug}", but no table of ${page.path} has that code.`,
      expected: `a row whose code, in lowercase, is ${slug}`,
      found: [...rows.lines.keys()].join(', '),
      fix: `Add the row to ${page.path}, or rename this file after its code.`,
    })
  }
  for (const code of unlisted.filter((name) => !rows.entries.some((entry) => entry.code === name))) {
    problems.push({
      path: page.path,
      line: 1,
      what: `"${code}" is listed under "unlisted", but no table has it.`,
      expected: 'a row for every code named in "unlisted"',
      found: 'none',
      fix: 'Add its row to a <CodeTable>, or remove it from "unlisted".',
    })
  }
}

function checkPlaces(pages: Page[], files: SourceFile[], content: Content, problems: Problem[]) {
  const known = [apiPath, codePath, statusPath, kindPath, envelopePath, guidePath, headersPath]
  const written = new Set(files.map(({ path }) => path))
  for (const { path } of pages) {
    const api = codePath.exec(path)?.[1]
    const orphan = api !== undefined && !written.has(`content/apis/${api}/index.mdx`)
    if (known.some((pattern) => matches(path, pattern)) && !orphan) continue
    const lower = path.toLowerCase()
    const isCase = lower !== path && known.some((pattern) => matches(lower, pattern))
    problems.push({
      path,
      line: 1,
      what: orphan ? "This code page's API has no page." : 'No kind of page has this path.',
      expected: orphan
        ? `content/apis/${api}/index.mdx`
        : isCase
          ? `${lower}, all in lowercase`
          : 'one of the paths at the top of content/README.md, in lowercase',
      found: path,
      fix: orphan
        ? "Write the API's index.mdx first."
        : isCase
          ? `Rename it: git mv ${path} ${lower}`
          : 'Move or rename the file.',
    })
  }
  for (const { api, path } of content.apis) {
    for (const id of api.envelopes.filter((envelope) => !written.has(`content/envelopes/${envelope}.mdx`))) {
      problems.push({
        path,
        line: pages.find((page) => page.path === path)?.lineOfMember(['envelopes']) ?? 1,
        what: `The envelope "${id}" has no page.`,
        expected: content.envelopes.map((envelope) => envelope.id).join(' '),
        found: id,
        fix: `Correct the id, or write content/envelopes/${id}.mdx.`,
      })
    }
  }
}
