import type { CodePage } from '../catalogue/model.ts'
import { sampleMaker } from '../rows/make-sample.ts'
import { content } from '../site/content.ts'
import { apiPage, hasStatus } from '../site/entries.ts'
import { shared } from '../site/shared.ts'
import { messageOf } from './http-message.ts'

/**
 * The sample response of a code as an HTTP/1.1 message that a client test can replay: lines end with CRLF, the length is
 * that of the body, and header fields that speak of another transfer are left out (RFC 9112).
 * @returns `null` where no page shows a response to make it from
 */
export function sampleOf(page: CodePage): string | null {
  const shown = shownSample(page) ?? madeSample(page)
  return shown === null ? null : messageOf(shown)
}

/** The sample response that is made from the envelope and the row, as it is pasted; `null` where none can be. */
export function madeSample({ entry }: CodePage): string | null {
  if (!made.has(entry.url)) made.set(entry.url, makerOf(entry.api)?.(entry) ?? null)
  return made.get(entry.url) ?? null
}

/** Whether no page shows a whole response with this code, and the sample is one that is made. */
export const sampleIsMade = (page: CodePage): boolean => shownSample(page) === null && madeSample(page) !== null

/** The first whole response with this code that a page shows: its own page, else another. */
export const shownSample = (page: CodePage): string | null =>
  [...page.examples, ...shownElsewhere(page)].find(({ language }) => language === 'http')?.paste ?? null

/** Samples on the other pages, of which the engine says that they are this code with a status of its row. */
const shownElsewhere = ({ entry }: CodePage) =>
  entry.code === null
    ? []
    : (examplesOf.get(`${entry.api} ${entry.code}`) ?? []).filter(
        ({ expected: { status } }) => status !== undefined && hasStatus(entry, status),
      )

const examplesOf = Map.groupBy(content.examples, ({ expected: { api, code } }) => `${api} ${code}`)

function makerOf(api: string) {
  const page = apiPage(api)
  if (page && !makers.has(api)) makers.set(api, sampleMaker(page.api, content.examples, content.catalogue))
  return makers.get(api)
}

const makers = new Map<string, ReturnType<typeof sampleMaker>>()

/** A sample stands on its page, in its JSON, in its Markdown and in a file. */
const made = shared('samples', () => new Map<string, string | null>())
