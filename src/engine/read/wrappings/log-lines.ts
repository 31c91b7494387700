import { methodNames } from '../http/methods.ts'
import { timeOf } from '../json/time-of.ts'
import type { Answer, Layer } from '../layer.ts'
import { count, linesOf, type Line } from '../text/lines.ts'
import { cut, toPaste, trim } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'

/**
 * A log that has a request and its status on a line: an access log (`"POST /v1/leads HTTP/1.1" 429`), or an application's own
 * (`POST /v1/leads -> 429`). Its parts are the lines that failed, each with the lines below it that aren't records of their own.
 */
export function peelLogLines(source: MappedText): Layer | null {
  if (!record.test(source.text.slice(0, 4000))) return null
  const lines = linesOf(source.text).filter(({ start, end }) => end > start)
  const records = lines.flatMap((line) => recordIn(source.text, line) ?? []).filter(isOfItsOwn)
  if (records.length < 2 || records.length < share * lines.length) return null
  const failed = records.flatMap((each, index) => {
    const end = records[index + 1]?.start ?? source.text.length
    return each.status < 400 ? [] : [{ ...each, end }]
  })
  const steps = [`found ${count(failed.length, 'failed request')} in ${count(records.length, 'log line')}`]
  // Of attempts of one request the last says what came of it.
  const requests = failed.map(({ method, url }) => `${method} ${url}`)
  const usual = requests.lastIndexOf(requests[0] ?? '')
  const answers = failed.map(({ start, end, method, url, status, statusAt }, index): Answer => {
    const text = trim(cut(source, start, end))
    const line = text.text.slice(0, 200)
    return {
      label: `${method} ${url.replace(/[?#].*$/s, '').slice(0, 80)} ${status}`,
      span: toPaste(source, start, start + text.text.length),
      method,
      url,
      status,
      time: timeIn(line),
      isRead: index === usual,
      peel: () => ({
        inner: text,
        innerIs: 'paste',
        steps,
        form: 'log-line',
        found: { method, url, status: { value: status, from: 'text', span: toPaste(source, statusAt, statusAt + 3) } },
      }),
    }
  })
  const read = answers[usual]
  return read ? { ...read.peel(), answers } : null
}

/** Of the lines that aren't blank: in other texts a request and a status are on one line by chance. */
const share = 0.5

/** A client and the program around it both log one response, each in its own words: the second line says more about that response. */
function isOfItsOwn(each: Record, index: number, all: Record[]): boolean {
  const before = all[index - 1]
  return !before || before.words === each.words || keyOf(before) !== keyOf(each)
}

const keyOf = ({ method, url, status }: Record) => `${method} ${url.replace(/^https?:\/\/[^/]*/, '')} ${status}`

interface Record {
  start: number
  /** How the line says it: what is between method, address and status. */
  words: string
  method: string
  url: string
  status: number
  statusAt: number
}

/** The status follows the request, with at most a version, an arrow or a name between them. */
const record = new RegExp(
  String.raw`(?<![\w/-])(${methodNames}) ((?:https?:/)?/[^\s"]{0,2000})(?: HTTP/\d(?:\.\d)?)?["']?,?(?: (?:->|=>|→|-|:|returned|responded(?: with)?|failed with|status(?: code)?:?))? ?(?:status[=:] ?)?([1-5]\d\d)(?=[\s,;)"]|$)`,
)

function recordIn(text: string, { start, end }: Line): Record | null {
  const line = text.slice(start, Math.min(end, start + longestLine))
  const found = record.exec(line)
  // A line of a value that is printed over several is a part of it.
  if (!found || /^\s*[{["]/.test(line)) return null
  const [whole, method = '', url = '', status = ''] = found
  const words = whole.slice(method.length + 1 + url.length, -status.length)
  return {
    start,
    words,
    method,
    url,
    status: Number(status),
    statusAt: start + found.index + whole.length - status.length,
  }
}

const longestLine = 3000

/** An access log writes `[29/Nov/2026:09:36:37 +0000]`. */
function timeIn(line: string): number | null {
  const stamp = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)/.exec(line)?.[0]
  if (stamp) return timeOf(stamp)
  const [, day, name = '', year, time, zone] = /\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\]/.exec(line) ?? [] // prettier-ignore
  const month = months.indexOf(name) / 3 + 1
  return day && month >= 1 ? timeOf(`${year}-${String(month).padStart(2, '0')}-${day}T${time}${zone}`) : null
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'
