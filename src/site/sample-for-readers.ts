import type { CodePage } from '../catalogue/model.ts'
import { madeSample, shownSample } from '../twins/sample.ts'
import { apiPage, nameInSentence, sameStatus } from './entries.ts'

/** A sample response for a code page, and where it comes from. */
export interface SampleForReaders {
  paste: string
  /** Backticks mark literals. */
  about: string
}

/**
 * A whole response with this code: one that a page shows, or else a generated one. A status gets a sample with one of the API's codes, if
 * the API sends codes with it.
 */
export function sampleForReaders(page: CodePage): SampleForReaders | null {
  const shown = shownSample(page)
  if (shown !== null) return { paste: shown, about: 'This response is a sample. The message can differ.' }
  const made = madeSample(page)
  if (made !== null) return { paste: made, about: madeOf(page) }
  const [coded] = sameStatus(page)
  const paste = page.entry.code === null && coded ? (shownSample(coded) ?? madeSample(coded)) : null
  return paste === null || !coded
    ? null
    : { paste, about: `The API sends a code with this status, here \`${coded.entry.code}\`. The message can differ.` }
}

function madeOf({ entry }: CodePage): string {
  const api = apiPage(entry.api)
  return `Generated from the row and the envelope of ${api ? nameInSentence(api.api) : entry.api}. The message can differ.`
}
