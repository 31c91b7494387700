import { lastPart } from '../catalogue/urls.ts'
import type { Entry } from '../engine/model.ts'
import { shortWords } from '../rows/row-words.ts'
import { wordsOf } from '../site/advice.ts'
import { site } from '../site/config.ts'
import { content, isPublished } from '../site/content.ts'
import { apis, codesOf, hasStatus, standards, statusName } from '../site/entries.ts'
import { statusWords } from '../site/words.ts'
import type { Places } from '../twins/code-fields.ts'
import { codesAsSent } from '../twins/number-codes.ts'
import { schemaOf } from './schema-of-envelope.ts'
import type { Schema } from './envelope-schemas.ts'
import { headersOf, headerSchemas } from './headers.ts'
import type { Sample } from './samples.ts'

const declared = content.catalogue.envelopes
const asSent = codesAsSent(content)

type Api = (typeof apis)[number]['api']

/** The most samples at one response; each code has its own on its page. */
const mostSamples = 4

/**
 * The errors of every API and standard as OpenAPI 3.1 components, for references from the description of an API: schemas of its
 * envelopes and codes, and a response for each status. Components are named `<api>.<what>`. Services are left to their vendors.
 * @param samples the sample responses of the content
 */
export function errorsDocument(samples: Sample[], places: Places) {
  const all = [...apis, ...standards].map(({ api }) => api)
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name}: errors of APIs`,
      version: '1.0.0',
      description:
        'Components for the error responses of several APIs, to reference from your own description: a response for each status, schemas of the bodies, and the known codes.',
    },
    ...(isPublished('/guides/programs/') && { externalDocs: { url: places.address('/guides/programs/') } }),
    paths: {},
    components: {
      schemas: merged(all.map((api) => schemasOf(api))),
      responses: merged(all.map((api) => responsesOf(api, samples, places))),
      headers: merged(all.map((api) => headerSchemas(api))),
    },
  }
}

const merged = <T>(parts: Record<string, T>[]): Record<string, T> => Object.assign({}, ...parts)

const coded = (api: string) =>
  codesOf(api).flatMap(({ entry }) => (entry.code === null ? [] : [{ ...entry, code: entry.code }]))

/** The known codes, or any other, because an API can add codes. */
function schemasOf(api: Api): Record<string, Schema> {
  // `-320xx` is shorthand for a hundred numbers, so it is never sent.
  const isRange = (code: string) => /^-?\d+xx$/.test(code)
  const sent = coded(api.id).map(({ code }) => asSent(api.id, code))
  const isNumbers = sent.some((code) => typeof code === 'number')
  const known = sent.filter((code) => typeof code === 'number' || !isNumbers || !isRange(code))
  const type = !isNumbers ? 'string' : known.every((code) => typeof code === 'number') ? 'integer' : ['integer', 'string'] // prettier-ignore
  const code: Schema = { $ref: `#/components/schemas/${api.id}.Code` }
  return {
    ...(known.length > 0 ? { [`${api.id}.KnownCode`]: { type, enum: known } } : {}),
    [`${api.id}.Code`]: {
      description: 'A known code, or a new one.',
      anyOf: [...(known.length > 0 ? [{ $ref: `#/components/schemas/${api.id}.KnownCode` }] : []), { type }],
    },
    ...Object.fromEntries(api.envelopes.map((id) => [`${api.id}.${id}`, schemaOf(id, declared).schema(code)])),
  }
}

function responsesOf(api: Api, samples: Sample[], places: Places): Record<string, object> {
  const entries = codesOf(api.id).map(({ entry }) => entry)
  const statuses = new Set(
    entries.flatMap(({ status, moreStatuses }) => [statusWords(status), ...moreStatuses.map(String)]),
  )
  return Object.fromEntries(
    [...statuses].toSorted().map((status) => {
      const own = samples.filter((sample) => sample.api === api.id && sample.response === status)
      return [responseName(api.id, status), responseOf(api, status, entries, own, places)]
    }),
  )
}

/** The name of a response among the components, with a class of statuses as in OpenAPI: `5XX`. */
export const responseName = (api: string, status: string) => `${api}.${status.toUpperCase()}`

function responseOf(api: Api, status: string, entries: Entry[], samples: Sample[], { address }: Places): object {
  const here = entries.filter(({ status: range, moreStatuses }) =>
    /^\d+$/.test(status)
      ? hasStatus({ status: range, moreStatuses } as Entry, Number(status)) && statusWords(range) !== `${status[0]}xx`
      : statusWords(range) === status,
  )
  const row = here.find(({ code }) => code === null)
  const codes = here.filter(({ code }) => code !== null)
  const name = here[0] ? statusName(here[0]) : ''
  return {
    description: [row?.description ?? name, ...codes.map(({ code, description }) => `\`${code}\`: ${description}`)]
      .filter(Boolean)
      .join('\n\n'),
    headers: Object.fromEntries(
      headersOf(api, status, samples).map((header) => [header, { $ref: `#/components/headers/${api.id}.${header}` }]),
    ),
    content: contentOf(api, samples),
    'x-errata': here.map((entry) => ({
      code: entry.code,
      url: address(entry.url),
      retry: shortWords(wordsOf(entry)),
    })),
  }
}

function contentOf(api: Api, samples: Sample[]): Record<string, object> {
  const types = Map.groupBy(api.envelopes, (id) => schemaOf(id, declared).mediaType)
  return Object.fromEntries(
    [...types].map(([type, ids]) => {
      const refs = ids.map((id) => ({ $ref: `#/components/schemas/${api.id}.${id}` }))
      const shown = samples.filter(({ envelope }) => ids.includes(envelope)).slice(0, mostSamples)
      const examples = Object.fromEntries(
        shown.map(({ code, body }, index) => [
          `${code === null ? 'status' : lastPart(code)}-${index + 1}`.replace(/[^\w.-]/g, '-'),
          { value: body },
        ]),
      )
      return [
        type,
        { schema: refs.length === 1 ? refs[0] : { anyOf: refs }, ...(shown.length > 0 ? { examples } : {}) },
      ]
    }),
  )
}
