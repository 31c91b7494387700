import type { CodePage } from '../catalogue/model.ts'
import { sampleMaker } from '../rows/make-sample.ts'
import { content } from '../site/content.ts'
import { apiPage, hasStatus } from '../site/entries.ts'
import { shared } from '../site/shared.ts'
import { messageOf } from './http-message.ts'

/**
 * The sample response of a code as an HTTP/1.1 message that a client test can replay: lines end with CRLF, `Content-Length` is that of the
 * body, and headers of another transfer are left out (RFC 9112).
 * @returns `null` if no page shows a response to make it from
 */
export function sampleOf(page: CodePage): string | null {
  const shown = shownSample(page) ?? madeSample(page)
  return shown === null ? null : messageOf(shown)
}

/** A sample response generated from the envelope and the row, as a paste; `null` if that isn't possible. */
export function madeSample({ entry }: CodePage): string | null {
  if (!made.has(entry.url)) made.set(entry.url, makerOf(entry.api)?.(entry) ?? null)
  return made.get(entry.url) ?? null
}

/** Whether the sample is generated, because no page shows a whole response with this code. */
export const sampleIsMade = (page: CodePage): boolean => shownSample(page) === null && madeSample(page) !== null

/** The first whole response with this code on its own page, or else on another. */
export const shownSample = (page: CodePage): string | null =>
  [...page.examples, ...shownElsewhere(page)].find(({ language }) => language === 'http')?.paste ?? null

/** Samples on other pages that the engine reads as this code with a status of its row. */
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

/** Cached, because the page, its JSON, its Markdown and a file all need the sample. */
const made = shared('samples', () => new Map<string, string | null>())
