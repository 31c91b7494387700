import { z } from 'astro/zod'
import { kinds } from '../engine/model.ts'

/**
 * The schemas of the documents for programs. Tests check the documents against them; the JSON Schemas under `/schemas/` and the TypeScript
 * types under `/types/` are generated from them. Fields are only added, never renamed or removed; a breaking change gets a new version.
 */

const text = z.string()

const verdict = z.enum(['never', 'fix', 'reauth', 'wait', 'backoff', 'reconcile', 'none']).meta({
  id: 'Verdict',
  description:
    "never: don't retry; the same request would fail again. fix: fix the request, then send it again. reauth: get a new credential, then retry once. wait: wait for a known time, then retry. backoff: retry with exponential backoff and jitter. reconcile: check first; the request may have been applied. none: no verdict.",
})

const kind = z.enum(kinds).meta({ id: 'Kind', description: 'The kind of failure, the same across APIs.' })

const seconds = (description: string) => z.number().nullable().meta({ description })

const retryRule = z
  .object({
    verdict,
    actor: z
      .enum(['caller', 'admin', 'provider'])
      .meta({ description: 'Who must act: the caller, the administrator of the account, or the API provider.' }),
    floorSeconds: seconds('Minimum wait before a retry.'),
    capSeconds: seconds('Longest single wait.'),
    elseSeconds: seconds('The wait if the response gives no time.'),
    tries: z.number().nullable().meta({ description: 'Maximum number of attempts, including the first.' }),
    addedJitterSeconds: seconds('Random addition to each wait, from 0 to this; null: full jitter.'),
    anyMethod: z.boolean().meta({ description: 'The API says that a retry is safe with any method.' }),
    withCare: z.boolean().meta({ description: 'The API asks for caution.' }),
    origin: z.enum(['documented', 'inferred']).meta({
      description: "documented: the API says so. inferred: concluded by this site; the API doesn't say.",
    }),
    words: text.meta({ description: 'The rule in words, as a page shows it.' }),
  })
  .meta({ id: 'RetryRule', description: 'Whether and how to retry the request.' })

const advice = z
  .object({
    headline: text.meta({ description: 'The answer in one line.' }),
    verdict: verdict.meta({
      description: 'The verdict for a request that is safe to send twice: GET, HEAD, PUT, DELETE.',
    }),
    otherVerdict: verdict.meta({
      description: "The verdict for a request that isn't safe to send twice: POST or PATCH without an idempotency key.",
    }),
    untimedVerdict: verdict.meta({ description: 'The verdict if the response gives no time.' }),
    waitSeconds: seconds('The wait if the response gives no time.'),
    processed: z
      .enum(['no', 'maybe', 'yes', 'unknown'])
      .meta({ description: 'Whether the server processed the request before it failed.' }),
    actor: z
      .enum(['caller', 'admin', 'provider'])
      .meta({ description: 'Who must act: the caller, the administrator of the account, or the API provider.' }),
    tries: z.number().nullable().meta({
      description: 'Maximum number of attempts, including the first; null if the same request must not be retried.',
    }),
    decidedBy: text.meta({ description: 'The rule that decided.' }),
    byStatus: z
      .array(z.object({ statuses: z.array(text), headline: text, verdict, otherVerdict: verdict }))
      .meta({ description: 'Advice that differs for some statuses of the code; for every status if verdict is none.' }),
  })
  .meta({
    id: 'Advice',
    description: 'What the explorer says about a response that contains this code and nothing else that matters.',
  })

const date = z.iso.date().nullable()

/** The fields of one code, or of one status without a code. */
const codeFields = {
  api: text.meta({ description: 'ID of the API, as in its URLs.' }),
  code: text.nullable().meta({ description: 'As the API sends it; null for a status that has no code of its own.' }),
  status: text.meta({ description: 'An HTTP status, such as 429, or a class, such as 5xx.' }),
  moreStatuses: z.array(text).meta({ description: 'Further statuses of this code.' }),
  kind,
  name: text.meta({ description: 'Short name: the title of its page, the name of the status, or the code.' }),
  description: text.meta({ description: 'What it means. Backticks mark literals.' }),
  resolution: text.nullable().meta({ description: "How to fix it; null if the source doesn't say." }),
  retry: retryRule.nullable().meta({ description: 'null if the source says no more than the standard.' }),
  advice,
  unlisted: z.boolean().meta({ description: 'The source shows this code only in an example, not in a table.' }),
  url: text.meta({ description: 'Path of its page on this host. It never changes.' }),
  permalink: text.meta({
    description: 'The address for API responses: absolute, if the site was built with its address.',
  }),
  retired: z
    .object({ since: text.nullable(), instead: z.array(text) })
    .nullable()
    .meta({
      description: 'Set if the API no longer sends it: since when, and which codes or statuses replace it.',
    }),
  published: date.meta({ description: 'When this code was first published here.' }),
  changed: date.meta({ description: 'When its status, kind or retry rule last changed here.' }),
}

const envelope = z.object({ id: text, name: text, url: text }).meta({ id: 'Envelope' })

const api = z
  .object({
    id: text,
    name: text,
    group: z.enum(['api', 'service', 'standard']).meta({
      description: "A service is a vendor whose errors everyone sees; a standard's codes are sent by many APIs.",
    }),
    standard: z
      .boolean()
      .meta({ description: 'Whether the codes belong to a standard or a platform, and many APIs send them.' }),
    url: text,
    links: text.meta({ description: 'Path of the document that maps each code to its link.' }),
    envelopes: z.array(envelope).meta({ description: 'Formats of its error bodies, the most common first.' }),
  })
  .meta({ id: 'Api' })

const head = {
  $schema: text.meta({ description: 'Address of the JSON Schema of this document.' }),
  version: z.literal(1),
}

/** `/codes.json` */
export const codesDocument = z
  .object({
    ...head,
    apis: z.array(api),
    codes: z.array(z.object(codeFields).meta({ id: 'Code', description: 'A code, or a status without one.' })),
  })
  .meta({ id: 'CodesDocument', description: 'Every error code and error status of every API.' })

/** `/e/<api>/<code>/index.json` */
export const codeDocument = z
  .object({
    ...head,
    ...codeFields,
    apiName: text,
    title: text.meta({ description: 'Heading of its page.' }),
    summary: text.meta({ description: 'What happened, in one or two sentences. Backticks mark literals.' }),
    reasons: z
      .array(text)
      .meta({ description: 'The reasons for the advice, and what else to consider, as sentences.' }),
    row: text.meta({ description: 'Path of its row in the tables of its API.' }),
    twins: z
      .object({ html: text, markdown: text, http: text.nullable() })
      .meta({ description: 'Paths of the page in other formats; http is null if no sample response is known.' }),
    sampleIsMade: z.boolean().meta({
      description:
        'Whether the sample response is generated from the envelope and the row. If so, we wrote its message.',
    }),
    examples: z.array(
      z.object({
        language: text.meta({ description: 'http, json or text.' }),
        paste: text.meta({ description: "The whole sample. It has the API's format; we wrote the text." }),
        verdict,
        waitSeconds: seconds('The wait time in the sample.'),
      }),
    ),
    elsewhere: z
      .array(z.object({ api: text, code: text.nullable(), status: text, url: text }))
      .meta({ description: 'The same error in other APIs.' }),
  })
  .meta({ id: 'CodeDocument', description: 'One error code, or one status without a code, of one API.' })

/** `/links/<api>.json` */
export const linksDocument = z
  .object({
    ...head,
    api: text,
    codes: z.record(text, text).meta({ description: 'Maps each code as sent to the address of its page.' }),
    statuses: z.record(text, text).meta({
      description: 'Maps a status (429) or a class (5xx) to the address for a response without a code.',
    }),
    fallback: text.meta({ description: 'The address for everything else.' }),
  })
  .meta({ id: 'LinksDocument', description: 'The link for each error response of one API.' })

export type CodesDocument = z.input<typeof codesDocument>
export type CodeDocument = z.input<typeof codeDocument>
export type LinksDocument = z.input<typeof linksDocument>

/** Every document by its schema's name: `/schemas/<name>.v1.json`. */
export const documents = { codes: codesDocument, code: codeDocument, links: linksDocument }

/** All documents as one schema, for the types. */
export const allDocuments = () => z.toJSONSchema(z.object(documents).meta({ id: 'Documents' }), { io: 'input' })

/** Site path of a document's JSON Schema. */
export const schemaUrl = (name: keyof typeof documents) => `/schemas/${name}.v1.json`

/**
 * JSON Schema of a document, 2020-12. Further members are allowed, so that additions don't break programs that validate.
 * @param address the address of the schema
 */
export function schemaOf(name: keyof typeof documents, address: string): object {
  return { $id: address, ...z.toJSONSchema(documents[name], { target: 'draft-2020-12', io: 'input' }) }
}
