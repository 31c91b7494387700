import { type JsonObject, isText, own } from '../../json.ts'
import type { Response } from '../../model.ts'

/**
 * What a problem document says by a type of IANA's registry: the status that comes with it, and which policies were violated; `null`
 * where the type isn't known.
 */
export function registeredProblem(
  type: string,
  problem: JsonObject,
  response: Response,
): { status: number; notes: string[] } | null {
  const status = own(registered, type.slice(type.lastIndexOf('#') + 1))
  return status === undefined ? null : { status, notes: violated(problem, response) }
}

/** The problem types of draft-ietf-httpapi-ratelimit-headers, in IANA's registry. */
const registered: Record<string, number | undefined> = {
  'quota-exceeded': 429,
  'temporary-reduced-capacity': 503,
  'abnormal-usage-detected': 429,
}

function violated(problem: JsonObject, { headers }: Response): string[] {
  const policies = problem['violated-policies']
  const names = Array.isArray(policies) ? policies.filter(isText).slice(0, 3) : []
  const hasWait = headers.some(([name]) => name === 'retry-after')
  return names.length > 0
    ? [
        `Exceeded policies: ${names.map((name) => `\`${name}\``).join(', ')}${hasWait ? '' : '; see the header `RateLimit-Policy`'}.`,
      ]
    : []
}
