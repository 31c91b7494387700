import type { Layer } from '../layer.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** JSON without its beginning, as the middle of a log or a selection that began too late: `ssage": "no", "code": "x"}}`. Gets back what opens it. */
export function peelCutHead(source: MappedText): Layer | null {
  const { text } = source
  const start = text.search(/\S/)
  if (!/[}\]]\s*$/.test(text.slice(-20))) return null
  const head = text.slice(start, start + longest)
  const name = /^([\w-]{1,40})"\s{0,9}:\s{0,9}["{[\dtfn-]/.exec(head)?.[1]
  const rest = name === undefined ? /^[^{}[\]]{0,3000}?"?,\s{0,40}(?="[\w-]{1,60}"\s{0,9}:)/.exec(head)?.[0] : undefined
  if (name === undefined && rest === undefined) return null
  const opening = { start, end: start, text: name === undefined ? '{' : `{"${beginningOf(name)}` }
  return {
    inner: compose(source, [opening, { start: start + (rest?.length ?? 0), end: text.length }]),
    innerIs: 'paste',
    steps: [],
    repairs: ['the beginning was missing'],
    form: null,
    found: {},
  }
}

const longest = 4000

/** What was cut from a name that bodies of errors have. */
function beginningOf(end: string): string {
  const whole = end.length < 2 ? undefined : names.find((name) => name.endsWith(end))
  return whole === undefined ? '' : whole.slice(0, -end.length)
}

const names = ['message', 'error', 'errors', 'code', 'status', 'detail', 'details', 'description', 'title', 'reason', 'statusCode', 'status_code', 'errorCode', 'error_code', 'error_description', 'errorMessage', 'requestId', 'request_id', 'error_type', 'type'] // prettier-ignore
