import { diagnose } from '../engine/index.ts'
import type { Catalogue } from '../engine/model.ts'
import type { Example } from '../catalogue/model.ts'
import { apiPage, codesOf } from '../site/entries.ts'
import { statusWords } from '../site/words.ts'

/** A sample response of an API, as the engine reads it. */
export interface Sample {
  api: string
  /** `null` if it has no code that is in the tables. */
  code: string | null
  /** The status, or its class in the API's table: `429`, `5xx`. */
  response: string
  envelope: string
  /** Names of its headers, in lowercase. */
  headers: string[]
  body: unknown
  /** Where it is: `content/apis/sessions/429.mdx:30`. */
  place: string
}

const now = Date.UTC(2026, 10, 21, 12)

/** The samples of APIs and standards with a JSON body in one of their envelopes, which leaves out responses from a proxy in between. */
export function samplesOf(examples: Example[], catalogue: Catalogue): Sample[] {
  return examples.flatMap(({ paste, path, line }): Sample[] => {
    const { matches, response, envelope, origin } = diagnose(paste, catalogue, { now })
    const [match] = matches
    const api = match && apiPage(match.api)?.api
    const body = jsonOf(response.body)
    if (
      !match ||
      !api ||
      api.group === 'service' ||
      match.score < 0.3 ||
      origin.kind === 'intermediary' ||
      body === undefined ||
      response.status === null
    )
      return []
    const status = statusIn(match.api, response.status)
    if (status === null || !envelope || !api.envelopes.includes(envelope.id)) return []
    const headers = response.headers.map(([name]) => name)
    return [
      {
        api: match.api,
        code: match.code,
        response: status,
        envelope: envelope.id,
        headers,
        body,
        place: `${path}:${line}`,
      },
    ]
  })
}

/** A status as in the API's tables; `null` if they have no row for it. */
function statusIn(api: string, status: number): string | null {
  const entries = codesOf(api).map(({ entry }) => entry)
  const isNamed = entries.some(
    ({ status: { from, to }, moreStatuses }) => (from === status && to === status) || moreStatuses.includes(status),
  )
  if (isNamed) return String(status)
  const range = entries.find(({ status: { from, to } }) => from <= status && status <= to)
  return range ? statusWords(range.status) : null
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
