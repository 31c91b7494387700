/** What `content/` says, page by page. The catalogue for the engine is part of it. */
import type { Api, Catalogue, DeclaredEnvelope, Entry, Kind, Verdict } from '../engine/model.ts'

/** A file of `content/`, as text. `path` is relative to the project's root: `content/apis/sessions/index.mdx`. */
export interface SourceFile {
  path: string
  text: string
}

export interface Content {
  catalogue: Catalogue
  apis: ApiPage[]
  /** One for each entry: every code and every error status of every API. */
  codes: CodePage[]
  /** Old addresses, and the page that each redirects to; site paths, without the site's base. */
  aliases: Alias[]
  /** Anchors that headings had before they were renamed. */
  oldAnchors: OldAnchor[]
  statuses: StatusPage[]
  kinds: KindPage[]
  envelopes: EnvelopePage[]
  guides: GuidePage[]
  /** The page that explains response headers; `null` if there is none. */
  headers: HeadersPage | null
  /** Every sample response, in the order of the pages. */
  examples: Example[]
}

export interface Alias {
  from: string
  to: string
  /** The old code, if it was renamed. */
  code: string | null
}

/** `/guides/rate-limits/#from` leads to the heading whose anchor is `to`. */
export interface OldAnchor {
  url: string
  from: string
  to: string
}

export interface ApiPage {
  api: Api
  path: string
  summary: string
  nameIsOurs: boolean
  /** The public documentation that its tables were made from, and when it was read; a service's page states both. */
  sources: string[]
  read: string | null
  /** Every message that its source shows, word for word; `null` if the page doesn't list them. */
  messages: string[] | null
  /** Rows of its status tables that aren't errors (200, 201, 204). */
  successes: { status: number; name: string; meaning: string }[]
}

export interface CodePage {
  entry: Entry
  /** The MDX file of a page in depth; `null` for a page made from the table alone. */
  path: string | null
  /** Where its row is in the tables: path of the API's file, and line. */
  row: { path: string; line: number }
  title: string
  summary: string
  /** The source shows this code only in an example or in prose, not in a table. */
  unlisted: boolean
  examples: Example[]
}

export interface StatusPage {
  status: number
  path: string
  name: string
  summary: string
  rfc: string
  rfcUrl: string
}

/** What a kind of failure is, whichever API sends it. */
export interface KindPage {
  kind: Kind
  path: string
  name: string
  summary: string
}

export interface EnvelopePage {
  id: string
  path: string
  name: string
  summary: string
  /** Frameworks and products that send it. APIs of the catalogue name the envelopes they use on their own pages. */
  senders: string[]
  family: EnvelopeFamily
  /** What its page declares; absent if a file of the engine recognizes and reads it. */
  shape?: Shape | undefined
  /** The line of a member of its front matter. */
  lineOfMember: (path: readonly PropertyKey[]) => number
}

/** Whose an envelope is, as the index of envelopes groups them. */
export const envelopeFamilies = ['common', 'standard', 'framework', 'platform', 'infrastructure', 'service'] as const

export type EnvelopeFamily = (typeof envelopeFamilies)[number]

/** An envelope as the front matter of its page declares it, in the words of the catalogue. */
export type Shape = Omit<DeclaredEnvelope, 'id' | 'name'>

export interface GuidePage {
  name: string
  path: string
  title: string
  summary: string
  order: number
  /** Site paths of the pages that name the guide: statuses, kinds, the headers. */
  about: string[]
}

export interface HeadersPage {
  path: string
  title: string
  summary: string
}

/** A sample response, and what its page says the engine must report for it. */
export interface Example {
  /** Where it is: path of the file, and line of the element. */
  path: string
  line: number
  /** Exactly what a reader would paste. */
  paste: string
  language: string
  /** Label of the sample button in the explorer; `null` for a sample that isn't offered there. */
  sample: string | null
  /**
   * Whether the messages in it are quoted from the API's source. `shape`: it shows what an envelope looks like, in words that can be made up.
   * `null` if its page doesn't list the messages of the source.
   */
  wording: 'source' | 'ours' | 'shape' | null
  expected: ExpectedDiagnosis
}

/** Only what the page states; what it leaves out isn't checked. */
export interface ExpectedDiagnosis {
  verdict: Verdict
  /** `null`: no API of the catalogue must match. */
  api?: string | null
  code?: string
  status?: number
  waitSeconds?: number
  fields?: string[]
  requestId?: string
  envelope?: string
  kind?: Kind
  actor?: string
  origin?: string
}
