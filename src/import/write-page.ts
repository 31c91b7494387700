import { Document } from 'yaml'
import { cellText, plainText } from './cell-text.ts'
import type { Shape } from './envelope.ts'
import type { FoundErrors } from './model.ts'
import { shownBody, type ReadExample } from './read-examples.ts'
import type { CodeRow, Rows, StatusRow } from './rows.ts'

export interface PageParts {
  found: FoundErrors
  rows: Rows
  shape: Shape
  name: string
  nameIsOurs: boolean
  /** Name of each envelope's page, by its id. */
  envelopeNames: Map<string, string>
  /** One to show as the error body. */
  body: ReadExample | null
  /** Samples that the engine reads as this page says. */
  examples: { sample: ReadExample; attributes: Record<string, string> }[]
  /** `2026-11-29` */
  today: string
}

/** Writes `index.mdx` of an API, as a person would by the content contract. */
export function writePage(parts: PageParts): string {
  const sections = [
    frontMatter(parts),
    intro(parts),
    errorBody(parts),
    statusSection(parts.rows.statuses),
    codeSections(parts),
    retiredSection(
      parts.rows.codes.filter(({ isRetired }) => isRetired),
      columnsFor(parts.rows.codes),
    ),
    exampleSection(parts.examples),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function frontMatter({ found, rows, shape, name, nameIsOurs, today }: PageParts): string {
  const unlisted = rows.codes.filter(({ isFromExample }) => isFromExample).map(({ code }) => code)
  const facts = {
    name,
    nameIsOurs,
    summary: summaryOf(name, rows),
    envelopes: shape.ids,
    headers: found.headers.filter((header) => /^[\w-]+$/.test(header)),
    hosts: found.hosts,
    unlisted,
    ...(found.docs.length > 0 && { sources: [...new Set(found.docs)], read: today }),
  }
  const document = new Document()
  document.contents = document.createNode({}) as typeof document.contents
  for (const [key, value] of Object.entries(facts))
    if (!Array.isArray(value) || value.length > 0)
      document.set(key, document.createNode(value, { flow: JSON.stringify(value).length < 160 }))
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim()}\n---`
}

/** Without counts, which the next import would make wrong. */
function summaryOf(name: string, { codes, statuses }: Rows): string {
  const what = [...(codes.length > 0 ? ['error codes'] : []), ...(statuses.length > 0 ? ['statuses'] : [])].join(
    ' and ',
  )
  const short = name.split(/\s+/).slice(0, 15).join(' ')
  return `The ${what} of ${short}, with what each of them means, what to do about it and whether to retry.`
}

function intro({ shape: { codePath, messagePath } }: PageParts): string {
  if (codePath === null) return ''
  const message =
    messagePath === null || messagePath === codePath ? '' : ` \`${messagePath}\` is the message for people.`
  return `Branch on \`${codePath}\`.${message}`
}

function errorBody({ shape, body, envelopeNames, today }: PageParts): string {
  const links = shape.ids.map((id) => `[${plainText(envelopeNames.get(id) ?? id)}](/envelopes/${id}/)`)
  const sample = body === null ? [] : [fenced('json', shownBody(body.example.body))]
  const made = body?.example.isMade
    ? ['<Inferred>The source shows no sample error body. This one is made from its schema.</Inferred>']
    : []
  const known = shape.isKnown
    ? `Envelope: ${links.join(', ')}.`
    : `<Inferred>${body === null ? "The source doesn't show an error body" : 'This error body matched no documented envelope'} when this page was imported (${today}). The nearest was ${links.join(', ')}.</Inferred>`
  return ['## Error body', ...sample, ...made, known].join('\n\n')
}

function statusSection(rows: StatusRow[]): string {
  if (rows.length === 0) return ''
  return ['## Statuses', table('StatusTable', ['Status', 'Name', 'Meaning', 'Retry'], rows.map(statusCells))].join(
    '\n\n',
  )
}

export const statusCells = ({ status, name, meaning, retry }: StatusRow): Record<string, string> => ({
  Status: status,
  Name: name,
  Meaning: meaning,
  Retry: retry,
})

/** The columns that at least one row fills, and those that the contract requires. */
const columnsFor = (rows: CodeRow[]): string[] => [
  'Code',
  ...(rows.some(({ name }) => name !== null) ? ['Name'] : []),
  'Status',
  ...(rows.some(({ kind }) => kind !== null) ? ['Kind'] : []),
  'Description',
  'Resolution',
  'Retry',
]

export const codeCells = (row: CodeRow): Record<string, string> => ({
  Code: `\`${row.code}\``,
  Name: row.name ?? '—',
  Status: row.status,
  Kind: row.kind ?? '—',
  Description: row.description,
  Resolution: row.resolution,
  Retry: row.retry,
})

function codeSections({ rows, found }: PageParts): string {
  const sent = rows.codes.filter(({ isRetired }) => !isRetired)
  if (sent.length === 0) return ''
  const columns = columnsFor(rows.codes)
  const bySection = new Map<string | null, CodeRow[]>()
  for (const row of sent) bySection.set(row.section, [...(bySection.get(row.section) ?? []), row])
  const isGrouped = bySection.size > 1 && sent.length / bySection.size >= 2
  const tables = isGrouped
    ? [...bySection].map(
        ([section, group]) => `### ${headingOf(section)}\n\n${table('CodeTable', columns, group.map(codeCells))}`,
      )
    : [table('CodeTable', columns, sent.map(codeCells))]
  return ['## Codes', ...remarks(sent, found), ...tables].join('\n\n')
}

/** What in the tables is inferred, said on the page for its readers. */
function remarks(rows: CodeRow[], { codes }: FoundErrors): string[] {
  const inferred = rows.filter(({ isStatusInferred }) => isStatusInferred).length
  const onlyExamples = codes.length > 0 && rows.every(({ isFromExample }) => isFromExample)
  const all = inferred === rows.length
  return [
    ...(onlyExamples
      ? ['The source has no list of codes. These codes come from its sample responses; others may exist.']
      : []),
    ...(inferred > 0
      ? [
          `<Inferred>The source has no status for ${all ? 'the codes' : `${inferred} of the ${rows.length} codes`}. Their statuses in the table are inferred from the words of the code and its description.</Inferred>`,
        ]
      : []),
  ]
}

export function headingOf(section: string | null): string {
  if (section === null) return 'Other codes'
  const plain = plainText(section)
  const words = /^[A-Z0-9_]+$/.test(plain) && plain.includes('_') ? plain.replaceAll('_', ' ').toLowerCase() : plain
  return cellText(words.charAt(0).toUpperCase() + words.slice(1), 80)
}

export function retiredSection(rows: CodeRow[], columns: string[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map((row) => ({ ...codeCells(row), Since: '—', Instead: '—' }))
  return ['## No longer sent', table('RetiredTable', [...columns, 'Since', 'Instead'], cells)].join('\n\n')
}

export function table(element: string, columns: string[], rows: Record<string, string>[]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((name) => row[name] ?? '—'))),
  ]
  return [`<${element}>`, lines.join('\n'), `</${element}>`].join('\n\n')
}

function exampleSection(examples: PageParts['examples']): string {
  if (examples.length === 0) return ''
  const elements = examples.map(({ sample, attributes }) => {
    const stated = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
    return [`<Example${stated.join('')}>`, fenced(sample.language, sample.paste), '</Example>'].join('\n\n')
  })
  return ['## Examples', ...elements].join('\n\n')
}

function fenced(language: string, text: string): string {
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${ticks}${language}\n${text}\n${ticks}`
}
