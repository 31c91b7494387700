import type { Layer } from '../layer.ts'
import { cut } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { readSurroundings } from '../surroundings.ts'

/**
 * The message of an HTTP client's exception, or a log line, that carries a status and no body: `429 Client Error: Too Many Requests for
 * url: …`, `Request failed with status code 429`. Text that only mentions a status stays the body.
 */
export function peelExceptionText(source: MappedText): Layer | null {
  const start = source.text.search(/\S/)
  if (start < 0 || /^(?:<|\{|\[\s{0,100}[{"'[])/.test(source.text.slice(start, start + 200))) return null
  const found = readSurroundings(source)
  if (found.status === undefined) return null
  const isOfClient =
    found.method !== undefined || found.url !== undefined || clientWords.test(source.text.slice(start, start + 8192))
  return {
    inner: isOfClient ? cut(source, 0, 0) : source,
    innerIs: 'body',
    steps: [
      isOfClient
        ? 'read the status from the text of a client or log; it holds no body'
        : 'read the status from the text',
    ],
    form: 'text',
    found,
  }
}

const clientWords =
  /\b(?:Client|Server) Error:|\bstatus[ _]?code\b|\bstatus=|\bcurl: \(|\bHTTP Error \d|\bTraceback\b|\w(?:Error|Exception)\b|requested URL returned error|resulted in a `|\bNet::HTTP|\bfailed with\b|\bERROR \d{3}:/i
