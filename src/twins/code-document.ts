import type { CodePage } from '../catalogue/model.ts'
import { reasonsOf } from '../rows/row-reasons.ts'
import { adviceOf } from '../site/advice.ts'
import { apiName, elsewhere } from '../site/entries.ts'
import { statusWords } from '../site/words.ts'
import { codeFieldsOf, type Places } from './code-fields.ts'
import { sampleIsMade, sampleOf } from './sample.ts'
import { schemaUrl, type CodeDocument } from './schema.ts'

/** One code as JSON, with the content of its page. */
export function codeDocumentOf(page: CodePage, places: Places): CodeDocument {
  const { href } = places
  const { entry, title, summary, examples } = page
  const url = href(entry.url)
  return {
    $schema: places.address(schemaUrl('code')),
    version: 1,
    ...codeFieldsOf(page, places),
    apiName: apiName(entry.api),
    title,
    summary,
    reasons: reasonsOf(adviceOf(entry)),
    row: href(entry.row),
    twins: { html: url, markdown: `${url}index.md`, http: sampleOf(page) === null ? null : `${url}index.http` },
    sampleIsMade: sampleIsMade(page),
    examples: examples.map(({ language, paste, expected }) => ({
      language,
      paste,
      verdict: expected.verdict,
      waitSeconds: expected.waitSeconds ?? null,
    })),
    elsewhere: elsewhere(entry).map(({ api, code, status, url: other }) => ({
      api,
      code,
      status: statusWords(status),
      url: href(other),
    })),
  }
}
