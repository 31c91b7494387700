import type { Layer } from '../layer.ts'
import { isFieldName } from '../segment/field-names.ts'
import { readHeaderBlock } from '../http/header-block.ts'
import { lineAt } from '../text/lines.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** A first line that says the status in words (`Status: 429 Too Many Requests`, `status code: 429`), with header fields or a body after it. */
export function peelStatusFirstLine(source: MappedText): Layer | null {
  const start = source.text.search(/\S/)
  if (start < 0) return null
  const line = lineAt(source.text, start)
  const match = firstLine.exec(source.text.slice(start, Math.min(line.end, start + 200)))
  if (match === null || source.text.slice(line.next).trim() === '') return null
  const block = readHeaderBlock(source, line.next)
  // `Body: …` is no header field, and neither is `Headers:`.
  const { fields, bodyStart } = block.fields.some(({ name }) => isFieldName(name))
    ? block
    : { fields: [], bodyStart: line.next }
  const digitsAt = start + match.indices![1]![0]
  const reason = match[2]?.trim() ?? ''
  return {
    inner: cut(source, bodyStart),
    innerIs: fields.length > 0 ? 'body' : 'paste',
    steps: ['read the status from the first line'],
    form: 'http-response',
    found: {
      status: { value: Number(match[1]), from: 'text', span: toPaste(source, digitsAt, digitsAt + 3) },
      ...(reason !== '' && { reason }),
      ...(fields.length > 0 && { headers: fields }),
    },
  }
}

const firstLine =
  /^(?:(?:HTTP |response )?(?:status(?:[ _-]?code)?|code)[ \t]{0,4}[:=]?|HTTP)[ \t]{0,4}([1-5]\d\d)(?![\w.])[ \t]*\(?([A-Za-z][A-Za-z '-]{0,60})?\)?[ \t]*$/di
