import { at, isObject, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { bodyInJson } from '../json/body-in-json.ts'
import { fieldsInJson } from '../json/fields-in-json.ts'
import { foundInJson } from '../json/found-in-json.ts'
import type { Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import type { ReadJson } from '../json/json-read.ts'
import { statedInJson } from '../json/stated-in-json.ts'

/**
 * What a tracer recorded: a Sentry breadcrumb or event, a span's attributes by the names of OpenTelemetry (HTTP semantic conventions
 * 1.23, and the older ones) or the Elastic Common Schema. There is a body only where an exception quotes one, or the schema has a field for it.
 */
export function peelTraceRecord(json: ReadJson): Layer | null {
  const { value } = json
  if (!isObject(value)) return null
  if (isCrumb(value)) return bodiless(json, [], 'read a Sentry breadcrumb; there is no body')
  const values = at(value, 'exception', 'values')
  const last = Array.isArray(values) ? values.length - 1 : -1
  if (last >= 0 && typeof at(values, last, 'value') === 'string') {
    const path = ['exception', 'values', last, 'value']
    const step = `took \`${path.join('.')}\` from a Sentry event`
    return { inner: bodyInJson(json, path), innerIs: 'paste', steps: [step], form: 'log-line', found: foundInJson(json, placesIn(['request'])) } // prettier-ignore
  }
  const base = [[], ['attributes'], ['span', 'attributes'], ['tags']].find((path) => isSpan(at(value, ...path)))
  if (base === undefined) return null
  const body = bodyNames.map((name) => [...base, name]).find((path) => isText(at(value, ...path)))
  const step = `read the attributes of a traced span${body ? '' : '; there is no body'}`
  const layer = bodiless(json, base, step)
  const headers = headersOfSpan(json, base)
  return {
    ...layer,
    ...(body && { inner: bodyInJson(json, body) }),
    found: { ...layer.found, ...(headers.length > 0 && { headers }) },
  }
}

/** Elastic Common Schema, "HTTP Fields"; and what people call it. */
const bodyNames = ['http.response.body.content', 'http.response.body', 'http.response_body']

const isText = (value: Json | undefined): boolean => typeof value === 'string' && value.trim() !== ''

/** OpenTelemetry, "HTTP response header attributes": one attribute for each, a list of values. */
const headersOfSpan = (json: ReadJson, base: Path) =>
  fieldsInJson(json, base)
    .filter(({ name }) => name.startsWith(headerAttribute))
    .map((field) => ({ ...field, name: field.name.slice(headerAttribute.length).replaceAll('_', '-') }))

const headerAttribute = 'http.response.header.'

const isCrumb = (value: Json): boolean =>
  typeof at(value, 'category') === 'string' &&
  isObject(at(value, 'data')) &&
  at(value, 'data', 'status_code') !== undefined

const isSpan = (value: Json | undefined): boolean =>
  isObject(value) && ['http.response.status_code', 'http.status_code'].some((name) => Object.hasOwn(value, name))

function bodiless(json: ReadJson, base: Path, step: string): Layer {
  const found = foundInJson(json, placesIn(base))
  const stated = statedInJson(json, {
    code: [
      [...base, 'error.code'],
      [...base, 'error.type'],
    ].filter((path) => !/^\d{3}$/.test(textOf(at(json.value, ...path)))),
    requestId: [[...base, 'http.request.id']],
    message: [
      [...base, 'exception.message'],
      [...base, 'error.message'],
    ],
  })
  if (stated) found.stated = stated
  return { inner: cut(json.text, 0, 0), innerIs: 'body', steps: [step], form: 'log-line', found }
}

const placesIn = (base: Path) => {
  const under = (...names: string[]): Path[] =>
    names.flatMap((name) => [
      [...base, name],
      ['data', name],
    ])
  return {
    status: under('http.response.status_code', 'http.status_code', 'status_code'),
    reason: under('reason'),
    method: under('http.request.method', 'http.method', 'method'),
    url: under('url.full', 'http.url', 'url', 'url.path', 'http.target', 'http.route'),
  }
}
