import type { CodePage } from '../catalogue/model.ts'
import { content } from '../site/content.ts'
import { codeDocumentOf } from './code-document.ts'
import type { Places } from './code-fields.ts'
import { codeMarkdown } from './markdown/code-page.ts'
import { sampleOf } from './sample.ts'

/** A file for programs next to the page of a code. */
export interface TwinFile {
  /** Site path: `/e/sessions/429/index.json`. */
  path: string
  /** `null` if there is no such file. */
  text: () => string | null
}

/**
 * The files next to the pages of all codes: each code as JSON, as Markdown, and its sample response as an HTTP message, if one is known. A
 * former address of a code has the JSON and Markdown of the current code.
 */
export function* codeTwins(places: Places): Generator<TwinFile> {
  for (const page of content.codes) {
    yield* documentsOf(page, page.entry.url, places)
    yield { path: `${page.entry.url}index.http`, text: () => sampleOf(page) }
  }
  const pages = new Map(content.codes.map((page) => [page.entry.url, page]))
  for (const { from, to, code } of content.aliases) {
    const page = pages.get(to)
    if (page && code !== null) yield* documentsOf(page, from, places)
  }
}

function* documentsOf(page: CodePage, url: string, places: Places): Generator<TwinFile> {
  yield { path: `${url}index.json`, text: () => JSON.stringify(codeDocumentOf(page, places)) }
  yield { path: `${url}index.md`, text: () => codeMarkdown(page, places) }
}
