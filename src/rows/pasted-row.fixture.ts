/** A row as a reader would paste it, for what must hold of every row. */
import { normalCode } from '../engine/classify/code.ts'
import { diagnose } from '../engine/index.ts'
import type { Entry } from '../engine/model.ts'
import { content } from '../site/content.ts'
import { namedSeconds, rowClock } from './advise-on-row.ts'
import { sampleMaker, withoutWait } from './make-sample.ts'

const { catalogue, examples, apis, codes } = content

export const makers = new Map(apis.map(({ api }) => [api.id, sampleMaker(api, examples, catalogue)]))

/** Whether a response with this row can be made that the explorer reads as the row; else it is known by its code alone. */
export const isRead = (entry: Entry) => entry.code === null || makers.get(entry.api)?.(entry) !== null

export const services = new Set(apis.flatMap(({ api }) => (api.group === 'service' ? [api.id] : [])))

const senders = Map.groupBy(
  codes.filter(({ entry }) => entry.code !== null),
  ({ entry }) => normalCode(entry.code ?? ''),
)

/** A code that another API sends too names neither. */
const isShared = ({ api, code }: Entry) =>
  code !== null && (senders.get(normalCode(code)) ?? []).some(({ entry }) => entry.api !== api)

/**
 * A sample of a row as a reader would paste it. What many APIs send, a status or a code, names none of them, so its sample links to the
 * page of the row, as responses should.
 */
export function pasteOf(entry: Entry, { isTimed = false, status = entry.status.from } = {}): string {
  const make = makers.get(entry.api)
  const sample = make?.(entry, { status }) ?? make?.(entry, { code: 'code_of_no_row', status }) ?? ''
  const linked =
    !services.has(entry.api) && (entry.code === null || isShared(entry))
      ? sample.replace(/"(message|detail)":/, `"docs": "https://errors.example.org${entry.url}","$1":`)
      : sample
  const untimed = withoutWait(linked)
  return isTimed ? untimed.replace('\n\n', `\nRetry-After: ${namedSeconds}\n\n`) : untimed
}

/**
 * A service is named by its hosts and headers, not by a shape that others copied: its rows are compared where the sample alone is read as the
 * row, which a test below counts.
 */
export const isNamed = (entry: Entry, status = entry.status.from) =>
  !services.has(entry.api) || readAsRow(entry, status)
function readAsRow(entry: Entry, status: number): boolean {
  const [best] = diagnose(pasteOf(entry, { status }), catalogue, { now: rowClock }).matches
  return best?.url === entry.url && best.score >= 0.5
}
