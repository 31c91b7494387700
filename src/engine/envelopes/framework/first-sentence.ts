import { at } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { Found, RawField } from '../envelope.ts'

/**
 * The message of the first field error, for an error that has no message as a whole, with the place of that message: a field error
 * itself has the place of the member that names the field.
 */
export function firstSentence(body: Json, [field]: readonly RawField[]): Found | null {
  if (!field || field.message === null || field.message.trim() === '') return null
  const { at: place, message } = field
  const beside = place.slice(0, -1)
  const candidates: Path[] = [place, [...place, 0], [...place, 0, 'msg', 0], ...names.map((name) => [...beside, name])]
  return { value: message, path: candidates.find((each) => at(body, ...each) === message) ?? place }
}

const names = ['message', 'msg', 'title', 'detail', 'defaultMessage']
