import type { Api, Entry, Evidence } from '../model.ts'
import { at } from '../json.ts'
import { possessive } from '../wording.ts'
import { codeClass, normalCode } from './code.ts'
import type { Candidate } from './candidates.ts'
import { hasStatus } from './index-catalogue.ts'
import type { Observed } from './observed.ts'

/** The code is in the API's table, as sent, respelt or one typing error away; or it is not. */
export function codeEvidence({ entry, by, distance }: Candidate, { facts, bareCode }: Observed): Evidence[] {
  const code = bareCode?.text ?? facts.code
  const span = bareCode?.span ?? facts.spans.code
  if (code === null) return []
  if (by === 'status') return [{ text: `\`${code}\` is not in this API’s tables`, weight: -10, span }]
  if (by === 'nearest-code')
    return [
      {
        text: `\`${entry.code}\` is ${distance === 1 ? 'one edit' : `${distance} edits`} away from \`${code}\``,
        weight: 40 - 10 * distance,
        span,
      },
    ]
  if (code === entry.code) return [{ text: `\`${code}\` is in this API’s table`, weight: 50, span }]
  if (entry.code !== null && normalCode(entry.code) === codeClass(code))
    return [{ text: `\`${code}\` is one of \`${entry.code}\` in this API’s table`, weight: 50, span }]
  return [{ text: `\`${entry.code}\` is in this API’s table; here it is spelt \`${code}\``, weight: 42, span }]
}

/** The status is the one of the row, or it contradicts it. */
export function statusEvidence(entry: Entry, { response, statusSpan }: Observed): Evidence[] {
  const { status, statusFrom } = response
  if (status === null) return []
  if (statusFrom === 'code')
    return hasStatus(entry, status)
      ? [{ text: `this envelope comes with status ${status}`, weight: 15, span: null }]
      : []
  const span = statusSpan
  if (hasStatus(entry, status)) return [{ text: `status ${status} is the row’s own`, weight: 20, span }]
  return [{ text: `status ${status} is not the row’s own`, weight: -15, span }]
}

/** The envelope is one that the API documents, fits it as well, or is another one. */
export function envelopeEvidence(api: Api, { envelope, json }: Observed): Evidence[] {
  // A standard is nothing but its shape and its words: the words alone are anybody’s.
  const against = api.isStandard ? -60 : -35
  if (!envelope)
    return json === undefined
      ? []
      : [{ text: `the body is in none of ${possessive(api.name)} envelopes`, weight: against, span: null }]
  const span = envelope.evidence.find(({ span }) => span)?.span ?? null
  if (api.envelopes.includes(envelope.id))
    return [{ text: `the body is in ${possessive(api.name)} envelope`, weight: envelope.score >= 0.6 ? 25 : 20, span }]
  if (envelope.alsoFits.some(({ id }) => api.envelopes.includes(id)))
    return [{ text: `the body also fits ${possessive(api.name)} envelope`, weight: 20, span }]
  return [{ text: `the body is in another envelope than ${possessive(api.name)}`, weight: -60, span }]
}

/** Body members that this API documents and others with the same envelope do not. */
export function markEvidence(api: Api, { json, locate }: Observed): Evidence[] {
  return api.marks.flatMap((mark): Evidence[] => {
    const path = mark.split('.')
    return at(json, ...path) === undefined
      ? []
      : [{ text: `\`${mark}\` is a member that ${api.name} documents`, weight: 8, span: locate(path, 'key') }]
  })
}

/** Response headers that this API documents; the fewer others do, the more it counts. */
export function headerEvidence(api: Api, { response, locateHeader }: Observed, use: Map<string, number>): Evidence[] {
  const shown = api.headers.filter(
    (header) => use.get(header) === 1 && response.headers.some(([name]) => name === header),
  )
  return shown.slice(0, 2).map((header) => ({
    text: `\`${header}\` is a header that ${api.name} documents`,
    weight: 4,
    span: locateHeader(header),
  }))
}

/** The address of a code page names its API. */
export function linkEvidence(api: Api, { bareCode }: Observed): Evidence[] {
  return bareCode?.api === api.id
    ? [{ text: `the address is that of a page of ${api.name}`, weight: 40, span: null }]
    : []
}

/** The request went to one of the API's hosts. */
export function hostEvidence(api: Api, { response }: Observed): Evidence[] {
  const host = hostOf(response)
  return host !== null && api.hosts.includes(host)
    ? [{ text: `the request went to ${host}`, weight: 40, span: null }]
    : []
}

function hostOf({ url, requestHeaders }: Observed['response']): string | null {
  const inUrl = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? '')?.[1]
  const inHeader = requestHeaders.find(([name]) => name === 'host')?.[1].split(':')[0]
  return (inUrl ?? inHeader)?.toLowerCase() ?? null
}
