import { z } from 'zod'
import { kinds } from '../engine/model.ts'
import { texts } from './texts.ts'

const verdict = z.enum(['never', 'fix', 'reauth', 'wait', 'backoff', 'reconcile', 'none'])
const text = z.string().nullable()
const version = z.string().describe('Version of the package and its tables.')

export const diagnoseInput = z.object({
  paste: z.string().describe(texts.diagnose.paste),
  method: z.string().regex(/^[A-Za-z]{1,20}$/).optional().describe(texts.diagnose.method), // prettier-ignore
  idempotent: z.boolean().optional().describe(texts.diagnose.idempotent),
})

/** A `Brief`. */
export const diagnoseOutput = z.object({
  outcome: z.enum(['failed', 'succeeded', 'unknown', 'unreadable']),
  verdict,
  headline: z.string().describe('The verdict in one line.'),
  waitSeconds: z.number().nullable().describe('Seconds to wait before retrying the same request.'),
  forPostOrPatch: text.describe(
    'The verdict if the request was a POST or PATCH; null if the method is known or makes no difference.',
  ),
  act: text.describe('What to do now.'),
  why: z.array(z.string()),
  decidedBy: z.string().describe('The rule that decided.'),
  actor: z.enum(['caller', 'admin', 'provider']).describe('Who can fix the error.'),
  processed: z.enum(['no', 'maybe', 'yes', 'unknown']).describe('Whether the server acted on the request.'),
  api: text,
  certainty: z.enum(['sure', 'probable', 'none']).describe('How certain api and link are.'),
  code: text,
  status: z.number().nullable(),
  kind: z.enum(kinds),
  message: text,
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
  moreFields: z.number(),
  requestId: text.describe('Quote it to the support of the API.'),
  moreAnswers: z
    .number()
    .describe('Number of further responses in the paste. The diagnosis is of the first that failed.'),
  link: text.describe(
    'The page about the error. A path /e/<api>/<code>/ is also the resource errata://e/<api>/<code>.',
  ),
  version,
})

export const lookUpInput = z.object({
  code: z.string().min(1).max(200).describe(texts.lookUp.code),
  api: z.string().max(100).optional().describe(texts.lookUp.api),
})

const named = {
  api: text,
  apiName: text,
  code: text,
  status: z.string(),
  name: z.string(),
  link: z.string(),
}

/** A `Lookup`, with links. */
export const lookUpOutput = z.object({
  found: z.array(
    z.object({
      ...named,
      kind: z.enum(kinds),
      meaning: z.string(),
      resolution: text,
      verdict,
      retry: z.array(z.string()),
      isRetired: z.boolean(),
    }),
  ),
  more: z.number(),
  nearest: z.array(z.object(named)).describe('Codes with a similar spelling or name, if none was found.'),
  apis: z.array(z.string()).describe('IDs of all APIs, if none has the given name.'),
  version,
})
