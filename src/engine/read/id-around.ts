import type { ReadJson } from './json/json-read.ts'
import type { Peeled } from './peel.ts'
import type { StatedFact } from './reading.ts'
import { requestIdIn } from './statements/request-id.ts'
import { reach, windowsOf } from './statements/surroundings.ts'
import { compose, cut, mapWhole } from './text/mapped-text.ts'
import type { MappedText } from './text/mapped-text.ts'

/**
 * The ID of the request in what is around the body, or in a body that is prose.
 * @param json the value of the body, if it is JSON
 * @param near where the status is in the paste
 */
export function idAround(
  paste: string,
  { clean, text, answers, part, form, found }: Peeled,
  json: ReadJson | null,
  near: number | null,
): StatedFact | null {
  if (answers.length > 1) {
    const [start, end] = answers[part]!.span
    return json === null ? requestIdIn(cut(mapWhole(paste), start, Math.min(end, start + reach)), near) : null
  }
  const isProse = json === null && !/^\s*</.test(text.text)
  // A message of HTTP has its IDs in header fields; those of the request are its sender's.
  const isMessage = found.status?.from === 'status-line'
  if (form?.startsWith('bare') || (isMessage && !isProse)) return null
  if (isMessage) return requestIdIn(cut(text, 0, Math.min(reach, text.text.length)), near)
  const around = isProse || text.text.trim() === '' ? clean : without(clean, text.text)
  return requestIdIn(
    compose(
      around,
      windowsOf(around.text).map(([start, end]) => ({ start, end })),
    ),
    near,
  )
}

/** A text without the first place of another in it. */
function without(source: MappedText, part: string): MappedText {
  const at = source.text.indexOf(part)
  if (at < 0) return source
  return compose(source, [
    { start: 0, end: at },
    { start: at + part.length, end: source.text.length },
  ])
}
