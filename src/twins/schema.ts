import { z } from 'astro/zod'
import { kinds } from '../engine/model.ts'

/**
 * The documents for programs, described once: what is written is checked against these in the tests, the JSON Schemas under
 * `/schemas/` and the TypeScript types under `/types/` are made from them. Fields are added, never renamed or removed; what
 * breaks that gets a new version.
 */

const text = z.string()

const verdict = z.enum(['never', 'fix', 'reauth', 'wait', 'backoff', 'reconcile', 'none']).meta({
  id: 'Verdict',
  description:
    'never: repeating cannot help. fix: change the request, then send it. reauth: new credentials once, then send it. wait: the same request after a known time. backoff: again, with exponential backoff and jitter. reconcile: it may have been applied, find out first. none: nothing to say.',
})

const kind = z.enum(kinds).meta({ id: 'Kind', description: 'What sort of failure it is, across APIs.' })

const seconds = (description: string) => z.number().nullable().meta({ description })

const retryRule = z
  .object({
    verdict,
    actor: z.enum(['caller', 'admin', 'provider']).meta({ description: 'Who can mend it.' }),
    floorSeconds: seconds('Never sooner than this.'),
    capSeconds: seconds('Longest single wait.'),
    elseSeconds: seconds('The wait when the server names none.'),
    tries: z.number().nullable().meta({ description: 'Tries in all, the first one included.' }),
    addedJitterSeconds: seconds('Added to each wait at random, from 0 up to this; null: full jitter.'),
    anyMethod: z.boolean().meta({ description: 'The API says that repeating is safe whatever the method.' }),
    withCare: z.boolean().meta({ description: 'The API asks for caution.' }),
    origin: z.enum(['documented', 'inferred']).meta({
      description: "documented: the API's own word. inferred: our reading of a page that is silent.",
    }),
    words: text.meta({ description: 'The rule as a reader sees it.' }),
  })
  .meta({ id: 'RetryRule', description: 'Whether and how to send the request again.' })

const advice = z
  .object({
    headline: text.meta({ description: 'The answer in one line.' }),
    verdict: verdict.meta({ description: 'For a request that may be sent twice: GET, HEAD, PUT, DELETE.' }),
    otherVerdict: verdict.meta({ description: 'For one that may not: POST, PATCH, without an idempotency key.' }),
    untimedVerdict: verdict.meta({ description: 'As verdict, where the response names no time.' }),
    waitSeconds: seconds('The wait where the response names none.'),
    processed: z
      .enum(['no', 'maybe', 'yes', 'unknown'])
      .meta({ description: 'Whether the server acted on the request before it failed.' }),
    actor: z.enum(['caller', 'admin', 'provider']).meta({ description: 'Who can mend it.' }),
    tries: z.number().nullable().meta({ description: 'Tries in all; null where it is not sent again as it is.' }),
    decidedBy: text.meta({ description: 'The rule that decided.' }),
    byStatus: z
      .array(z.object({ statuses: z.array(text), headline: text, verdict, otherVerdict: verdict }))
      .meta({ description: 'What holds with some of its statuses instead; where verdict is none, with each of them.' }),
  })
  .meta({
    id: 'Advice',
    description: 'What the explorer says of a response with this code that says no more than its row.',
  })

const date = z.iso.date().nullable()

/** What every document says of one code, or of one status without a code. */
const codeFields = {
  api: text.meta({ description: 'Id of the API, as in its URLs.' }),
  code: text.nullable().meta({ description: 'As the API sends it; null for a status that has no code of its own.' }),
  status: text.meta({ description: 'An HTTP status, 429, or a class of them, 5xx.' }),
  moreStatuses: z.array(text).meta({ description: 'Further statuses that this code comes with.' }),
  kind,
  name: text.meta({ description: 'Short name: the title of its page, the name of the status, or the code.' }),
  description: text.meta({ description: 'What it means. Backticks mark literals.' }),
  resolution: text.nullable().meta({ description: 'What mends it; null where the source does not say.' }),
  retry: retryRule.nullable().meta({ description: 'null where the source says no more than the standard.' }),
  advice,
  unlisted: z.boolean().meta({ description: 'The source shows this code only in an example, not in a table.' }),
  url: text.meta({ description: 'Path of its page on this host. It never changes.' }),
  permalink: text.meta({
    description: 'What an API puts into its responses: the absolute address, where the site was built with one.',
  }),
  retired: z
    .object({ since: text.nullable(), instead: z.array(text) })
    .nullable()
    .meta({
      description: 'Set once the API no longer sends it: since when, and which codes or statuses came instead.',
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
      description: "A service is a vendor whose errors everybody meets; a standard's codes are sent by many APIs.",
    }),
    standard: z.boolean().meta({ description: "A standard's or a platform's codes, which many APIs send." }),
    url: text,
    links: text.meta({ description: 'Path of the document that maps each code to its link.' }),
    envelopes: z.array(envelope).meta({ description: 'Shapes of its error bodies, commonest first.' }),
  })
  .meta({ id: 'Api' })

const head = {
  $schema: text.meta({ description: 'Where the JSON Schema of this document is.' }),
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
    reasons: z.array(text).meta({ description: 'Why the advice is what it is, and what else to mind, as sentences.' }),
    row: text.meta({ description: 'Path of its row in the tables of its API.' }),
    twins: z
      .object({ html: text, markdown: text, http: text.nullable() })
      .meta({ description: 'Paths of the same page in other forms; http is null where no sample response is known.' }),
    sampleIsMade: z.boolean().meta({
      description: 'The sample response is made from the envelope and the row; its message is ours.',
    }),
    examples: z.array(
      z.object({
        language: text.meta({ description: 'http, json or text.' }),
        paste: text.meta({ description: "The sample, whole. Our words in the API's shape." }),
        verdict,
        waitSeconds: seconds('The wait that the sample itself names.'),
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
    codes: z.record(text, text).meta({ description: 'Code as sent, to the address of its page.' }),
    statuses: z.record(text, text).meta({
      description: 'Status (429) or class of them (5xx), to the address to link where a response has no code.',
    }),
    fallback: text.meta({ description: 'The address for whatever is in neither list.' }),
  })
  .meta({ id: 'LinksDocument', description: 'The link that each error response of one API carries.' })

export type CodesDocument = z.input<typeof codesDocument>
export type CodeDocument = z.input<typeof codeDocument>
export type LinksDocument = z.input<typeof linksDocument>

/** Every document by the name that its schema has: `/schemas/<name>.v1.json`. */
export const documents = { codes: codesDocument, code: codeDocument, links: linksDocument }

/** All documents as one schema, for the types. */
export const allDocuments = () => z.toJSONSchema(z.object(documents).meta({ id: 'Documents' }), { io: 'input' })

/** Site path of a document's JSON Schema. */
export const schemaUrl = (name: keyof typeof documents) => `/schemas/${name}.v1.json`

/**
 * JSON Schema of a document, 2020-12. Further members are allowed: a program that validates must not break on an addition.
 * @param address where the schema is published
 */
export function schemaOf(name: keyof typeof documents, address: string): object {
  return { $id: address, ...z.toJSONSchema(documents[name], { target: 'draft-2020-12', io: 'input' }) }
}
