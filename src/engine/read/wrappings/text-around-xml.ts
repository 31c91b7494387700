import { formOfText } from '../form-of-text.ts'
import type { Layer } from '../layer.ts'
import { compose, cut } from '../mapped-text.ts'
import type { MappedText } from '../mapped-text.ts'
import { readSurroundings } from '../surroundings.ts'

/** Text with an XML document in it, as exceptions and logs quote one. */
export function peelTextAroundXml(source: MappedText): Layer | null {
  const { text } = source
  const start = text.slice(0, longest).search(opening)
  if (start <= 0 || text.slice(0, start).trim() === '' || /[{[]\s{0,9}["{']/.test(text.slice(0, start))) return null
  const end = text.lastIndexOf('>') + 1
  if (end <= start) return null
  const around = compose(source, [
    { start: 0, end: start },
    { start: end, end: text.length },
  ])
  return {
    inner: cut(source, start, end),
    innerIs: 'body',
    steps: ['left out the text around the XML'],
    form: formOfText(around.text),
    found: readSurroundings(around),
  }
}

const longest = 64 * 1024

/** A declaration, or an element whose name is that of an error. */
const opening =
  /<\?xml\s|<(?:\w{1,40}:)?(?:\w{0,60}(?:Errors?|Fault|Exception)|ErrorResponse|Envelope|OperationOutcome|problem)(?:\s[^<>]{0,500})?>\s{0,200}<\w/
