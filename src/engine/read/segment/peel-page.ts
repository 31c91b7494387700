import type { Layer } from '../layer.ts'
import { isHtml, isMarkup } from '../markup/markup-root.ts'
import { readPage } from '../markup/read-page.ts'
import { rebase } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { parseJson } from '../json/parse-json.ts'

/** JSON that a page shows: in `<pre>`, as a browser does, or after the warnings of PHP. */
export function peelJsonInPage(source: MappedText): Layer | null {
  if (!isHtml(source.text)) return null
  const { json } = readPage(source.text)
  const value = json === null ? undefined : parseJson(json.text)
  if (json === null || typeof value !== 'object' || value === null) return null
  return {
    inner: rebase(source, json),
    innerIs: 'paste',
    steps: ['took the JSON from the page around it'],
    form: 'html',
    found: {},
  }
}

/** The status in the title or a heading of a page, as the body of no known response: one of an error before any other. */
export function statusOfPage(text: MappedText): { status: number; start: number; end: number } | null {
  if (!isMarkup(text.text)) return null
  const { statuses } = readPage(text.text)
  return statuses.find(({ status }) => status >= 400) ?? statuses[0] ?? null
}
