import type { Entry, Kind } from '../engine/model.ts'
import { kindOfStatus } from '../engine/statuses.ts'

/**
 * What a code means, as a key that codes of all APIs with the same meaning share: the kind alone, if the code says no more than its kind
 * (`TOO_MANY_REQUESTS`, `rate_limited`), else its words in order.
 * @returns `null` if the row says nothing that can be compared
 */
export function meaningOf(entry: Entry): string | null {
  const { code, kind, status } = entry
  if (code === null) return status.from === status.to && kindOfStatus(status.from) === kind ? kind : null
  // A number has its meaning in its name.
  const words = wordsOf(/[a-z]/i.test(code.replace(/xx$/, '')) ? code : entry.name)
  if (words.length === 0) return null
  return words.every((word) => plainWords[kind]?.includes(word)) ? kind : `${kind}: ${words.join(' ')}`
}

/** The words of a code, in any spelling, without those that any code may end in. */
function wordsOf(code: string): string[] {
  const [last = code] = code.split(/[#/]/).slice(-1)
  return last
    .replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .map((word) => aliases[word] ?? word)
    .filter((word) => word !== '' && !fillers.has(word))
}

const fillers = new Set(['exception', 'error', 'errors', 'fault', 'failure', 'code', 'request', 'requests', 'e'])

const aliases: Record<string, string> = {
  params: 'parameter',
  param: 'parameter',
  parameters: 'parameter',
  arguments: 'argument',
  limited: 'limit',
  limits: 'limit',
  throttled: 'throttling',
  throttle: 'throttling',
  unauthorised: 'unauthorized',
  cancelled: 'canceled',
}

/** By kind, the words of codes that say no more than the kind. */
const plainWords: Partial<Record<Kind, string[]>> = {
  'bad-request': ['bad', 'invalid'],
  unauthenticated: ['unauthorized', 'unauthenticated', 'not', 'authenticated'],
  forbidden: ['forbidden', 'permission', 'access', 'denied'],
  'not-found': ['resource', 'not', 'found'],
  'method-not-allowed': ['method', 'not', 'allowed'],
  conflict: ['conflict'],
  gone: ['gone'],
  'too-large': ['content', 'payload', 'entity', 'too', 'large'],
  'unsupported-media': ['unsupported', 'media', 'type'],
  validation: [
    'validation',
    'failed',
    'invalid',
    'input',
    'argument',
    'parameter',
    'value',
    'unprocessable',
    'content',
    'entity',
  ],
  'rate-limited': ['rate', 'limit', 'exceeded', 'throttling', 'slow', 'down', 'too', 'many'],
  'quota-exhausted': ['quota', 'service', 'limit', 'exceeded', 'insufficient'],
  canceled: ['canceled'],
  timeout: ['time', 'out', 'timeout'],
  internal: ['internal', 'server'],
  'not-implemented': ['not', 'implemented', 'unimplemented'],
  'bad-gateway': ['bad', 'gateway'],
  unavailable: ['service', 'temporarily', 'unavailable'],
  'gateway-timeout': ['gateway', 'timeout', 'deadline', 'exceeded'],
}
