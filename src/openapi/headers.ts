import type { Api } from '../engine/model.ts'
import type { Sample } from './samples.ts'
import type { Schema } from './envelope-schemas.ts'

/** What is known about the values of a header; others are text. */
const known: Record<string, { description: string; schema: Schema }> = {
  'retry-after': {
    description: 'Seconds to wait, or the earliest time to retry (RFC 9110, section 10.2.3).',
    schema: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] },
  },
  'x-ratelimit-limit': { description: 'Requests allowed in the window.', schema: { type: 'integer' } },
  'x-ratelimit-remaining': { description: 'Requests left in the window.', schema: { type: 'integer' } },
  'x-ratelimit-reset': {
    description: 'When the limit resets: Unix time in seconds.',
    schema: { type: 'integer' },
  },
  ratelimit: {
    description: 'What is left, and for how long (draft-ietf-httpapi-ratelimit-headers).',
    schema: { type: 'string' },
  },
  'www-authenticate': { description: 'How to authenticate (RFC 9110, section 11.6.1).', schema: { type: 'string' } },
}

/** A component for each header that an API documents. */
export const headerSchemas = ({ id, headers }: Api): Record<string, object> =>
  Object.fromEntries(
    headers.map((name) => {
      const { description, schema } = known[name] ?? {
        description: 'Documented by the API.',
        schema: { type: 'string' },
      }
      return [`${id}.${name}`, { description, schema }]
    }),
  )

/** The documented headers of one response: those in a sample of it, and the wait if one is given. */
export const headersOf = ({ headers }: Api, status: string, samples: Sample[]): string[] =>
  headers.filter(
    (name) =>
      samples.some((sample) => sample.headers.includes(name)) ||
      (name === 'retry-after' && (status === '429' || status === '503')),
  )
