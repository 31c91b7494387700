import type { Api, Evidence } from '../model.ts'
import { at } from '../json.ts'
import { possessive } from '../wording.ts'
import { codeClass, normalCode } from './code.ts'
import type { Candidate } from './candidates.ts'
import { hasStatus } from './index-catalogue.ts'
import type { Observed } from './observed.ts'

/**
 * Whether the code is in the API's tables, as sent, respelled or one typo away. A common word (`conflict`) is in many: with its status it
 * is less than a "probably", unless something else indicates the API.
 */
export function codeEvidence(
  { entry, by, sent: words, distance, isCommon }: Candidate,
  { facts, bareCode }: Observed,
  { group, name }: Api,
): Evidence[] {
  const sent = bareCode ?? words
  const code = sent?.text ?? facts.code
  const span = sent ? sent.span : facts.spans.code
  if (code === null) return []
  // A code that a service doesn't document may be a standard's, whose row ranks above that of the bare status.
  if (by === 'status')
    return [{ text: `\`${code}\` isn't in ${possessive(name)} tables`, weight: group === 'service' ? -40 : -10, span }]
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
  const common = isCommon ? ', and in those of many others' : ''
  if (code === entry.code)
    return [{ text: `\`${code}\` is in ${possessive(name)} tables${common}`, weight: isCommon ? 30 : 50, span }]
  if (entry.code !== null && normalCode(entry.code) === codeClass(code))
    return [{ text: `\`${code}\` is one of \`${entry.code}\` in ${possessive(name)} tables`, weight: 50, span }]
  if (entry.code === null || /\s/.test(code))
    return [{ text: `\`${code}\` names a row of ${possessive(name)} tables`, weight: 50, span }]
  return [
    {
      text: `\`${entry.code}\` is in ${possessive(name)} tables${common}; here it is spelled \`${code}\``,
      weight: isCommon ? 18 : 42,
      span,
    },
  ]
}

/** Whether the status is that of the row. A common word says hardly more than its status. */
export function statusEvidence(
  { entry, by, isCommon }: Candidate,
  { response, statusSpan, stated }: Observed,
  { name }: Api,
): Evidence[] {
  const { status, statusFrom } = response
  if (status === null)
    return by === 'status'
      ? [{ text: 'the exception is of the same kind as this row', weight: 20, span: stated?.exception?.span ?? null }]
      : []
  if (statusFrom === 'code')
    return hasStatus(entry, status)
      ? [{ text: `this envelope has status ${status}`, weight: isCommon ? 10 : 15, span: null }]
      : []
  const span = statusSpan
  if (hasStatus(entry, status))
    return [
      {
        text:
          by === 'status'
            ? `status ${status} is in ${possessive(name)} tables`
            : `${possessive(name)} tables have this code with status ${status}`,
        weight: isCommon ? 10 : 20,
        span,
      },
    ]
  return [{ text: `${possessive(name)} tables don't have this code with status ${status}`, weight: -15, span }]
}

/**
 * Whether the envelope is one of the API, also fits one, or is a different one.
 * @param isAnybodys only its status leads to this API, and any server may send the envelope
 */
export function envelopeEvidence(api: Api, { envelope, json }: Observed, isAnybodys: boolean): Evidence[] {
  // A standard is only its envelope and its codes: any server may send the codes alone.
  const against = api.group === 'standard' ? -60 : -35
  if (!envelope)
    return json === undefined
      ? []
      : [{ text: `the body isn't in any of ${possessive(api.name)} envelopes`, weight: against, span: null }]
  const span = envelope.evidence.find(({ span }) => span)?.span ?? null
  if (api.envelopes.includes(envelope.id) && isAnybodys)
    return [{ text: 'the body is in an envelope that any server may send', weight: 5, span }]
  if (api.envelopes.includes(envelope.id))
    return [{ text: `the body is in ${possessive(api.name)} envelope`, weight: envelope.score >= 0.6 ? 25 : 20, span }]
  if (envelope.alsoFits.some(({ id }) => api.envelopes.includes(id)))
    return [{ text: `the body also fits ${possessive(api.name)} envelope`, weight: 20, span }]
  return [{ text: `the body isn't in ${possessive(api.name)} envelope, but in another one`, weight: -60, span }]
}

/** Body members that this API documents and others with the same envelope don't. */
export function markEvidence(api: Api, { json, locate }: Observed): Evidence[] {
  const shown = api.marks.filter((mark) => at(json, ...mark.split('.')) !== undefined)
  return shown.map((mark, index) => ({
    text: `\`${mark}\` is in the documentation of ${api.name}`,
    weight: index === 0 ? 15 : 5,
    span: locate(mark.split('.'), 'key'),
  }))
}

/** Response headers that only this API documents. Those of a service name it, or don't count. */
export function headerEvidence(api: Api, { response, locateHeader }: Observed, use: Map<string, number>): Evidence[] {
  const shown = api.headers.filter(
    (header) => api.group !== 'service' && use.get(header) === 1 && response.headers.some(([name]) => name === header),
  )
  return shown.slice(0, 2).map((header) => ({
    text: `the \`${header}\` header is in the documentation of ${api.name}`,
    weight: 4,
    span: locateHeader(header),
  }))
}
