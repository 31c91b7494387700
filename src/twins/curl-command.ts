/**
 * The request in a sample, as a shell command.
 * @param transcript a request and its response as HTTP/1.1 messages, or the output of `curl -v`
 * @returns `null` if the sample has no complete request
 */
export function curlOf(transcript: string): string | null {
  const lines = transcript.split(/\r?\n/)
  const start = lines.findIndex((line) => requestLine.test(line))
  const [, mark = '', method = '', path = ''] = requestLine.exec(lines[start] ?? '') ?? []
  const rest = lines.slice(start + 1)
  const isField = (line: string) => line.startsWith(mark) && /^[\w-]+: /.test(line.slice(mark.length))
  const end = rest.findIndex((line) => !isField(line))
  const fields = rest.slice(0, end < 0 ? rest.length : end).map((line) => line.slice(mark.length))
  const host = fields.map((field) => /^host: (\S+)$/i.exec(field)?.[1]).find(Boolean)
  if (start < 0 || !host) return null
  const body = mark ? '' : bodyOf(rest.slice(end))
  const isImplied = method === (body ? 'POST' : 'GET')
  const parts = [
    ...(isImplied ? [] : [method === 'HEAD' ? '--head' : `-X ${method}`]),
    ...fields.filter((field) => !ofTransfer.test(field)).map((field) => `-H ${quoted(field)}`),
    ...(body ? [`--data-raw ${quoted(body)}`] : []),
  ]
  return [`curl -i ${quoted(`https://${host}${path}`)}`, ...parts].join(' \\\n  ')
}

const requestLine = /^(> )?([A-Z]{3,7}) (\/\S*) HTTP\/[\d.]+$/

/** Headers that curl adds by itself. */
const ofTransfer = /^(?:host|content-length|connection|user-agent|accept: \*\/\*)/i

/** The text between the blank line after the headers and the response. */
function bodyOf(lines: string[]): string {
  const response = lines.findIndex((line) => /^HTTP\/[\d.]+ \d{3}/.test(line))
  return lines.slice(0, Math.max(response, 0)).join('\n').trim()
}

/** Quotes a text for a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
