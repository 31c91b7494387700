import type { CodePage } from '../catalogue/model.ts'
import { content } from '../site/content.ts'
import { hasStatus } from '../site/entries.ts'

/**
 * The sample response of a code as an HTTP/1.1 message that a client test can replay: lines end with CRLF, the length is
 * that of the body, and header fields that speak of another transfer are left out (RFC 9112).
 * @returns `null` where no page shows a whole response with this code: none is made up
 */
export function sampleOf(page: CodePage): string | null {
  const example = [...page.examples, ...shownElsewhere(page)].find(({ language }) => language === 'http')
  return example ? messageOf(example.paste) : null
}

/** Samples on the other pages, of which the engine says that they are this code with a status of its row. */
const shownElsewhere = ({ entry }: CodePage) =>
  entry.code === null
    ? []
    : (examplesOf.get(`${entry.api} ${entry.code}`) ?? []).filter(
        ({ expected: { status } }) => status !== undefined && hasStatus(entry, status),
      )

const examplesOf = Map.groupBy(content.examples, ({ expected: { api, code } }) => `${api} ${code}`)

/** The last response of a transcript, as a message of its own; `null` where it has no status line. */
export function messageOf(transcript: string): string | null {
  const lines = transcript.split(/\r?\n/)
  const start = lines.findLastIndex((line) => statusLine.test(line))
  const [, status, reason = ''] = statusLine.exec(lines[start] ?? '') ?? []
  if (!status) return null
  const end = lines.findIndex((line, index) => index > start && line === '')
  const fields = lines.slice(start + 1, end === -1 ? lines.length : end).filter((line) => !ofTransfer.test(line))
  const body = end === -1 ? '' : lines.slice(end + 1).join('\n')
  const length = `Content-Length: ${new TextEncoder().encode(body).length}`
  return [`HTTP/1.1 ${status} ${reason}`, ...fields, length, '', body].join('\r\n')
}

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?: (.*))?$/

const ofTransfer = /^(?:content-length|transfer-encoding|content-encoding|connection|keep-alive|trailer) *:/i
