import type { InputForm } from '../../model.ts'
import { formOfText } from '../form-of-text.ts'
import type { Found, Layer } from '../layer.ts'
import { cut } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { readStated, type Stated } from '../stated.ts'
import { readSurroundings } from '../surroundings.ts'

/**
 * The message of an HTTP client's exception, or a log line, that carries no body: `429 Client Error: Too Many Requests for url: …`,
 * `rpc error: code = Unavailable desc = …`. Text that only mentions a status stays the body.
 */
export function peelExceptionText(source: MappedText): Layer | null {
  const start = source.text.search(/\S/)
  if (
    start < 0 ||
    /^(?:<(?!(?:HttpError|HTTPError|Response|_InactiveRpcError)\b)|\{|\[\s{0,100}[{"'[])/.test(
      source.text.slice(start, start + 200),
    )
  )
    return null
  const stated = readStated(source)
  const found = readSurroundings(source, stated)
  if (found.status === undefined && found.stated === undefined) return null
  const text = source.text.slice(start, start + 8192)
  const isOfClient =
    !stated?.isBody &&
    ([found.stated, found.reason, found.headers, found.method, found.url].some((value) => value !== undefined) ||
      clientWords.test(text))
  return {
    inner: isOfClient ? cut(source, 0, 0) : source,
    innerIs: 'body',
    steps: [describe(found, isOfClient, stated)],
    form: isOfClient ? formOfClient(text, found) : 'text',
    found,
  }
}

const formOfClient = (text: string, { stated }: Found): InputForm => {
  const form = formOfText(text)
  return form === 'text' && stated ? 'exception' : form
}

function describe({ status, stated }: Found, isOfClient: boolean, by: Stated | null): string {
  if (by?.isBody) return `knew the words of ${by.by}`
  if (stated !== undefined) return `read what ${by?.by ?? 'the text'} states; it holds no body`
  if (!isOfClient || status === undefined) return 'read the status from the text'
  return 'read the status from the text of a client or log; it holds no body'
}

const clientWords =
  /\b(?:Client|Server) Error:|\bstatus[ _]?code\b|\bstatus=|\bcurl: \(|\bHTTP Error \d|\bTraceback\b|\w(?:Error|Exception)\b|requested URL returned error|resulted in a `|\bNet::HTTP|\bfailed with\b|<Response \[|<HTTPError |\bRestClient::|\bassert\b|\bReceived: |\bexpected \d{3} |\bERROR \d{3}:/i
