import type { Field, Found, Layer } from '../layer.ts'
import { count, lineAt, linesOf } from '../text/lines.ts'
import { cut, toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { readStatus } from '../http/status.ts'

/**
 * The headers panel of a browser's developer tools (`Request URL: …`, `Status Code: 429 Too Many Requests`, `Response Headers`), name
 * and value on one line or on two, and Postman's console (`POST https://…`, `429`, `Response Headers`, `Response Body`).
 */
export function peelDevtoolsPanel(source: MappedText): Layer | null {
  const { text } = source
  if (!/^(?:Request URL|Request Method|Status Code):?|^(?:Response Headers|Response Body)\b/m.test(text)) return null
  const found: Found = {}
  const lists: Record<'Request' | 'Response', Field[]> = { Request: [], Response: [] }
  let section: 'Request' | 'Response' | null = null
  let bodyStart = text.length
  const lines = linesOf(text).slice(0, most)
  for (let i = 0; i < lines.length; i++) {
    const { start, end, next } = lines[i]!
    const line = text.slice(start, end)
    const heading = /^\s*(Request|Response) (Headers|Body)\b/.exec(line.slice(0, 200))
    const postman = /^\s*(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\S+)/.exec(line)
    if (heading?.[2] === 'Body' && heading[1] === 'Response') {
      bodyStart = next
      break
    }
    if (heading) section = heading[2] === 'Headers' ? (heading[1] as 'Request' | 'Response') : null
    else if (postman) Object.assign(found, { method: postman[1], url: postman[2] })
    else if (section === null && /^\s*\d{3}\s*$/.test(line))
      setStatus(source, found, line.trim(), start + line.search(/\d/))
    else {
      const pair = pairAt(text, start, end, next)
      if (pair === null) continue
      const { name, value, valueStart } = pair
      if (pair.takesTwo) i++
      if (name === 'Request URL') found.url = value
      else if (name === 'Request Method') found.method = value.toUpperCase()
      else if (name === 'Status Code' || name === 'Status') setStatus(source, found, value, valueStart)
      else if (section && tokenPattern.test(name))
        lists[section].push({
          name: name.toLowerCase(),
          value,
          span: toPaste(source, valueStart, valueStart + value.length),
        })
    }
  }
  if (found.status === undefined && lists.Response.length === 0) return null
  if (lists.Response.length > 0) found.headers = lists.Response
  if (lists.Request.length > 0) found.requestHeaders = lists.Request
  const steps = [`read the status and ${count(lists.Response.length, 'header field')} from the developer tools`]
  return { inner: cut(source, bodyStart), innerIs: 'body', steps, form: 'devtools', found }
}

const most = 2000
const tokenPattern = /^:?[\w-]{1,100}$/

function setStatus(source: MappedText, found: Found, value: string, start: number): void {
  const match = /(\d{3})(?: \(?([A-Za-z][^)\n]{0,80}))?/d.exec(value)
  const status = readStatus(match?.[1] ?? '')
  if (match === null || status === null || found.status) return
  const at = start + match.indices![1]![0]
  found.status = { value: status, from: 'status-line', span: toPaste(source, at, at + 3) }
  if (match[2]) found.reason = match[2].trim()
}

interface Pair {
  name: string
  value: string
  valueStart: number
  takesTwo: boolean
}

/** `name: value`, `name:"value"`, or a name alone with the value in the next line. */
function pairAt(text: string, start: number, end: number, next: number): Pair | null {
  const match = /^\s*(:?[A-Za-z][\w -]{0,80}?)(?::\s*(.*))?$/d.exec(text.slice(start, end))
  if (match === null) return null
  const name = match[1]!
  if (match[2]) {
    const quoted = /^"(.*)"$/.exec(match[2])
    return {
      name,
      value: quoted?.[1] ?? match[2],
      valueStart: start + match.indices![2]![0] + (quoted ? 1 : 0),
      takesTwo: false,
    }
  }
  const line = lineAt(text, next)
  const value = text.slice(next, line.end)
  return value.trim() === ''
    ? null
    : { name, value: value.trim(), valueStart: next + value.search(/\S/), takesTwo: true }
}
