/** The last response in a transcript, as an HTTP/1.1 message; `null` if there is no status line. */
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
