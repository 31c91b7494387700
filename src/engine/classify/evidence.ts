import type { Api, Evidence } from '../model.ts'
import { at } from '../json.ts'
import { possessive } from '../wording.ts'
import { codeClass, normalCode } from './code.ts'
import type { Candidate } from './candidates.ts'
import { hasStatus } from './index-catalogue.ts'
import type { Observed } from './observed.ts'

/**
 * The code is in the API's table, as sent, respelt or one typing error away; or it is not. A common word (`conflict`) is in many:
 * with its status it comes to less than a "probably", unless something else speaks for the API.
 */
export function codeEvidence(
  { entry, by, sent: words, distance, isCommon }: Candidate,
  { facts, bareCode }: Observed,
  { group }: Api,
): Evidence[] {
  const sent = bareCode ?? words
  const code = sent?.text ?? facts.code
  const span = sent ? sent.span : facts.spans.code
  if (code === null) return []
  // What a service does not say of a code, a standard may: its row stands above that of the mere status.
  if (by === 'status')
    return [{ text: `\`${code}\` is not in this API's tables`, weight: group === 'service' ? -40 : -10, span }]
  if (by === 'nearest-code')
    return [
      {
        text:
          distance === 0
            ? `\`${entry.code}\` begins like \`${code}\``
            : `\`${entry.code}\` is ${distance === 1 ? 'one edit' : `${distance} edits`} away from \`${code}\``,
        weight: isCommon ? 10 : distance === 0 ? 15 : 40 - 10 * distance,
        span,
      },
    ]
  const common = isCommon ? ', as in those of many' : ''
  if (code === entry.code)
    return [{ text: `\`${code}\` is in this API's table${common}`, weight: isCommon ? 30 : 50, span }]
  if (entry.code !== null && normalCode(entry.code) === codeClass(code))
    return [{ text: `\`${code}\` is one of \`${entry.code}\` in this API's table`, weight: 50, span }]
  if (entry.code === null || /\s/.test(code)) return [{ text: `\`${code}\` names a row of this API`, weight: 50, span }]
  return [
    {
      text: `\`${entry.code}\` is in this API's table${common}; here it is spelt \`${code}\``,
      weight: isCommon ? 18 : 42,
      span,
    },
  ]
}

/** The status is the one of the row, or it contradicts it. A common word says hardly more than its status does. */
export function statusEvidence(
  { entry, by, isCommon }: Candidate,
  { response, statusSpan, stated }: Observed,
): Evidence[] {
  const { status, statusFrom } = response
  if (status === null)
    return by === 'status'
      ? [{ text: 'the exception is of the kind of this row', weight: 20, span: stated?.exception?.span ?? null }]
      : []
  if (statusFrom === 'code')
    return hasStatus(entry, status)
      ? [{ text: `this envelope comes with status ${status}`, weight: isCommon ? 10 : 15, span: null }]
      : []
  const span = statusSpan
  if (hasStatus(entry, status)) return [{ text: `status ${status} is the row's own`, weight: isCommon ? 10 : 20, span }]
  return [{ text: `status ${status} is not the row's own`, weight: -15, span }]
}

/**
 * The envelope is one that the API documents, fits it as well, or is another one.
 * @param isAnybodys nothing but its status leads to this API, and the envelope is one that anybody may send
 */
export function envelopeEvidence(api: Api, { envelope, json }: Observed, isAnybodys: boolean): Evidence[] {
  // A standard is nothing but its shape and its words: the words alone are anybody's.
  const against = api.group === 'standard' ? -60 : -35
  if (!envelope)
    return json === undefined
      ? []
      : [{ text: `the body is in none of ${possessive(api.name)} envelopes`, weight: against, span: null }]
  const span = envelope.evidence.find(({ span }) => span)?.span ?? null
  if (api.envelopes.includes(envelope.id) && isAnybodys)
    return [{ text: 'the body is in an envelope that anybody may send', weight: 5, span }]
  if (api.envelopes.includes(envelope.id))
    return [{ text: `the body is in ${possessive(api.name)} envelope`, weight: envelope.score >= 0.6 ? 25 : 20, span }]
  if (envelope.alsoFits.some(({ id }) => api.envelopes.includes(id)))
    return [{ text: `the body also fits ${possessive(api.name)} envelope`, weight: 20, span }]
  return [{ text: `the body is in another envelope than ${possessive(api.name)}`, weight: -60, span }]
}

/** Body members that this API documents and others with the same envelope do not. */
export function markEvidence(api: Api, { json, locate }: Observed): Evidence[] {
  const shown = api.marks.filter((mark) => at(json, ...mark.split('.')) !== undefined)
  return shown.map((mark, index) => ({
    text: `\`${mark}\` is a member that ${api.name} documents`,
    weight: index === 0 ? 15 : 5,
    span: locate(mark.split('.'), 'key'),
  }))
}

/** Response headers that this API documents; the fewer others do, the more it counts. Those of a service name it, or say nothing. */
export function headerEvidence(api: Api, { response, locateHeader }: Observed, use: Map<string, number>): Evidence[] {
  const shown = api.headers.filter(
    (header) => api.group !== 'service' && use.get(header) === 1 && response.headers.some(([name]) => name === header),
  )
  return shown.slice(0, 2).map((header) => ({
    text: `\`${header}\` is a header that ${api.name} documents`,
    weight: 4,
    span: locateHeader(header),
  }))
}
