import type { Api } from '../engine/model.ts'
import type { Sample } from './samples.ts'
import type { Schema } from './envelope-schemas.ts'

/** What is known of the values of a header field; others are text. */
const known: Record<string, { description: string; schema: Schema }> = {
  'retry-after': {
    description: 'Seconds to wait, or the time from which on to send again (RFC 9110, section 10.2.3).',
    schema: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] },
  },
  'x-ratelimit-limit': { description: 'Requests that the window allows.', schema: { type: 'integer' } },
  'x-ratelimit-remaining': { description: 'Requests that are left in this window.', schema: { type: 'integer' } },
  'x-ratelimit-reset': {
    description: 'When the window starts anew: Unix time in seconds.',
    schema: { type: 'integer' },
  },
  ratelimit: {
    description: 'What is left, and for how long (draft-ietf-httpapi-ratelimit-headers).',
    schema: { type: 'string' },
  },
  'www-authenticate': { description: 'How to authenticate (RFC 9110, section 11.6.1).', schema: { type: 'string' } },
}

/** A component for each header field that an API documents. */
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

/** The documented header fields of one response: those that a sample of it carries, and the wait where one is told. */
export const headersOf = ({ headers }: Api, status: string, samples: Sample[]): string[] =>
  headers.filter(
    (name) =>
      samples.some((sample) => sample.headers.includes(name)) ||
      (name === 'retry-after' && (status === '429' || status === '503')),
  )
