/** What an import reads from a file, before anything is written. Texts are as in the file: Markdown, HTML or plain. */

export interface FoundErrors {
  /** For people: "OpenAPI 3.0.3", "CSV". */
  format: string
  title: string | null
  /** Hostnames that serve the API. */
  hosts: string[]
  /** Addresses of its public documentation. */
  docs: string[]
  /** Headers of its error responses. */
  headers: string[]
  /** One for each mention; several of one status are merged later. */
  statuses: FoundStatus[]
  /** One for each mention; several of one code are merged later. */
  codes: FoundCode[]
  examples: FoundExample[]
  /** What the file has but the import skips: sentences for people. */
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
  /** As in `FoundStatus`; empty if the file doesn't say. */
  statuses: string[]
  name: string | null
  description: string | null
  resolution: string | null
  retry: string | null
  /** The heading, category or group that it is listed under. */
  section: string | null
  /** The file marks it as no longer sent. */
  isRetired: boolean
  /** It isn't in a list of codes, only in an example. */
  isFromExample: boolean
}

export interface FoundExample {
  /** Its name in the file. */
  title: string | null
  status: number | null
  mediaType: string
  /** As it would be sent; JSON is indented. */
  body: string
  /** The operation that it is an example of. */
  request: { method: string; path: string; host: string } | null
  /** Made from the schema, because the file shows none. */
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
