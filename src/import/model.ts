/** What an import reads out of a file, before anything is written. Texts are as the file has them: Markdown, HTML or plain. */

export interface FoundErrors {
  /** "OpenAPI 3.0.3", "CSV": for a person. */
  format: string
  title: string | null
  /** Host names that serve the API. */
  hosts: string[]
  /** Addresses of its public documentation. */
  docs: string[]
  /** Header fields that its error responses have. */
  headers: string[]
  /** One for each mention; several of one status are merged later. */
  statuses: FoundStatus[]
  /** One for each mention; several of one code are merged later. */
  codes: FoundCode[]
  examples: FoundExample[]
  /** What the file has and the import does not take: sentences for a person. */
  missed: string[]
}

export interface FoundStatus {
  /** `404`, or a class: `4xx`. */
  status: string
  meaning: string | null
  /** A Retry cell, by the words of the content contract. */
  retry: string | null
}

export interface FoundCode {
  code: string
  /** As in `FoundStatus`; empty where the file does not say. */
  statuses: string[]
  name: string | null
  description: string | null
  resolution: string | null
  retry: string | null
  /** The heading, category or group that it is listed under. */
  section: string | null
  /** The file marks it as no longer sent. */
  isRetired: boolean
  /** It is in no list of codes, only in an example. */
  isFromExample: boolean
}

export interface FoundExample {
  /** What the file calls it. */
  title: string | null
  status: number | null
  mediaType: string
  /** As it would be sent; JSON with an indent. */
  body: string
  /** The operation that it is an example of. */
  request: { method: string; path: string; host: string } | null
  /** Made from the schema: the file shows none. */
  isMade: boolean
}

export const nothingFound = (format: string): FoundErrors => ({
  format,
  title: null,
  hosts: [],
  docs: [],
  headers: [],
  statuses: [],
  codes: [],
  examples: [],
  missed: [],
})

export const foundCode = (code: string, rest: Partial<FoundCode> = {}): FoundCode => ({
  code,
  statuses: [],
  name: null,
  description: null,
  resolution: null,
  retry: null,
  section: null,
  isRetired: false,
  isFromExample: false,
  ...rest,
})
