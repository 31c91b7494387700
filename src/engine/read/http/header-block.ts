import { turn } from '../../budget.ts'
import type { Field } from '../layer.ts'
import { lineAt } from '../text/lines.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

interface HeaderBlock {
  fields: Field[]
  /** Where the body starts: after the blank line, or at the first line that isn't a field. */
  bodyStart: number
  /** There was no blank line between the fields and the body. */
  blankLineMissing: boolean
}

/**
 * The header fields from `start` on (RFC 9112, section 5; names become lowercase). A line that starts with white space
 * continues the field before it (section 5.2, obsolete line folding), beyond `indent` characters that all lines share.
 * HTTP/2 pseudo-header fields (`:status`) are fields too.
 */
export function readHeaderBlock(source: MappedText, start: number, indent = 0): HeaderBlock {
  const { text } = source
  const fields: Field[] = []
  for (let at = start; turn() && at < text.length;) {
    const line = lineAt(text, at)
    const content = text.slice(at, line.end)
    if (content.trim() === '') return { fields, bodyStart: line.next, blankLineMissing: false }
    const field = fieldPattern.exec(dedent(content, indent))
    const last = fields.at(-1)
    if (field !== null) {
      const value = field[2]!.trim()
      const valueStart = value === '' ? line.end : at + content.indexOf(':', content.search(/\S/) + 1) + 1
      const from = line.end - text.slice(valueStart, line.end).trimStart().length
      fields.push({ name: field[1]!.toLowerCase(), value, span: toPaste(source, from, from + value.length) })
    } else if (last !== undefined && foldPattern.test(dedent(content, indent))) {
      last.value += last.value === '' ? content.trim() : ` ${content.trim()}`
      last.span = [last.span[0], toPaste(source, at, line.end)[1]]
    } else {
      return { fields, bodyStart: at, blankLineMissing: true }
    }
    at = line.next
  }
  return { fields, bodyStart: text.length, blankLineMissing: false }
}

/** RFC 9110, section 5.6.2: a field name is a token. */
const fieldPattern = /^(:?[!#$%&'*+.^_`|~0-9A-Za-z-]+):(?!\/\/)(.*)$/
const foldPattern = /^[ \t]+[^\s{[<]/

const dedent = (line: string, indent: number): string =>
  /^\s*$/.test(line.slice(0, indent)) ? line.slice(indent) : line

/** The value of the last field of that name. */
export const fieldValue = (fields: readonly Field[] | undefined, name: string): string | null =>
  fields?.filter((field) => field.name === name).at(-1)?.value ?? null
