import { isText, type JsonObject } from '../../json.ts'
import type { Response } from '../../model.ts'

/**
 * What a problem document says by a type of IANA's registry: the status that comes with it, and sentences; `null` where the type is not
 * known.
 */
export function registeredProblem(
  type: string,
  problem: JsonObject,
  response: Response,
): { status: number; notes: string[] } | null {
  const kind = registered[type.slice(type.lastIndexOf('#') + 1)]
  return kind ? { status: kind.status, notes: [kind.note, ...adviceOn(problem, response)] } : null
}

/** The problem types of draft-ietf-httpapi-ratelimit-headers, in IANA's registry. */
const registered: Record<string, { status: number; note: string }> = {
  'quota-exceeded': {
    status: 429,
    note: 'The registered type says that a quota is used up: wait until it is renewed.',
  },
  'temporary-reduced-capacity': {
    status: 503,
    note: 'The registered type says that the server has less capacity for the moment: the same request may succeed later.',
  },
  'abnormal-usage-detected': {
    status: 429,
    note: 'The registered type says that the pattern of use was found abnormal: change it, more waiting alone may not help.',
  },
}

function adviceOn(problem: JsonObject, { headers }: Response): string[] {
  const policies = problem['violated-policies']
  const names = Array.isArray(policies) ? policies.filter(isText).slice(0, 3) : []
  const hasWait = headers.some(([name]) => name === 'retry-after')
  return names.length > 0
    ? [
        `Exceeded: ${names.map((name) => `\`${name}\``).join(', ')}${hasWait ? '' : '; the header `RateLimit-Policy` describes it'}.`,
      ]
    : []
}
