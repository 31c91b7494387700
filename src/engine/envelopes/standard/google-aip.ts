import { at, isStatus, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type Sign } from '../envelope.ts'
import { statusOfGrpcWord } from './google-codes.ts'
import { readGoogleDetails } from './google-details.ts'
import { statusOf } from './lists.ts'

/** Google's error model over JSON: AIP-193. `code` is the HTTP status, `status` the canonical word. Streams put it in a list. */
export const googleAip: Envelope = {
  id: 'google-aip',
  name: 'Google API error',
  impliedStatus: null,

  recognise(body) {
    // What Google's clients print of an error is often no more than its details.
    if (isText(at(body, 0, '@type'))) return [sign('each item has an `@type`', 60, [0, '@type'])]
    const base = baseOf(body)
    const status = at(body, ...base, 'status')
    const code = at(body, ...base, 'code')
    if (!isText(status) || !/^[A-Z][A-Z_]+$/.test(status)) return []
    if (code !== undefined && !isStatus(code)) return []
    const details = at(body, ...base, 'details')
    const isTyped = Array.isArray(details) && details.some((item) => isText(at(item, '@type')))
    return [
      statusOfGrpcWord(status) === null
        ? sign('`error.status` is an uppercase word', 25, [...base, 'status'])
        : sign('`error.status` is a gRPC status name', 50, [...base, 'status']),
      ...(isStatus(code) ? [sign('`error.code` is an HTTP status', 30, [...base, 'code'])] : []),
      ...(isText(at(body, ...base, 'message')) ? [sign('`error.message` is a string', 10, [...base, 'message'])] : []),
      ...(isTyped ? [sign('each of `error.details` has an `@type`', 40, [...base, 'details'])] : []),
    ]
  },

  read(body) {
    const base = baseOf(body)
    const word = found(body, [...base, 'status'])
    const place = isText(at(body, 0, '@type')) ? [] : [...base, 'details']
    const details = readGoogleDetails(at(body, ...place), place)
    return {
      ...details,
      narrower: details.narrower ?? found(body, [...base, 'errors', 0, 'reason']),
      code: word ? { ...word, isListed: true } : details.narrower,
      message: found(body, [...base, 'message']),
      status: statusOf(at(body, ...base, 'code')) ?? (word && statusOfGrpcWord(word.value)),
    }
  },
}

const baseOf = (body: Json): Path => (Array.isArray(body) ? [0, 'error'] : ['error'])

const sign = (text: string, weight: number, path: Path): Sign => ({ text, weight, path, part: 'key' })
