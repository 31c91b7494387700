import { at, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, foundAt, type Found, type RawField } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { itemsOf, linkOf } from './lists.ts'

export interface GoogleDetails {
  narrower: Found | null
  requestId: Found | null
  docUrl: Found | null
  fields: RawField[]
  notes: string[]
}

/**
 * What the typed details of a google.rpc.Status say (googleapis, google/rpc/error_details.proto), recognized by the end of `@type`.
 * @param details the list, @param base its place
 */
export function readGoogleDetails(details: Json | undefined, base: Path): GoogleDetails {
  const items = itemsOf(details, base)
  const ofType = (name: string) => items.filter(({ item }) => typeOf(item) === name)
  const [request] = ofType('RequestInfo')
  const [help] = ofType('Help')
  return {
    narrower: items.flatMap(({ item, path }) => preciseCode(item, path) ?? [])[0] ?? null,
    requestId: request ? foundAt(at(request.item, 'requestId'), [...request.path, 'requestId']) : null,
    docUrl: help ? linkOf(foundAt(at(help.item, 'links', 0, 'url'), [...help.path, 'links', 0, 'url'])) : null,
    fields: ofType('BadRequest').flatMap(({ item, path }) =>
      ['fieldViolations', 'field_violations'].flatMap((key) =>
        fieldsOfList(at(item, key), [...path, key], { path: ['field'], message: ['description'], code: ['reason'] }),
      ),
    ),
    notes: [
      ...ofType('ErrorInfo').flatMap(({ item }) => reasonNote(item)),
      ...ofType('QuotaFailure').flatMap(({ item }) => quotaNotes(item)),
      ...ofType('PreconditionFailure').flatMap(({ item }) => preconditionNotes(item)),
    ],
  }
}

/** `type.googleapis.com/google.rpc.RetryInfo` is `RetryInfo`. */
function typeOf(item: Json): string {
  const type = at(item, '@type')
  return isText(type) ? type.slice(type.lastIndexOf('.') + 1) : ''
}

/** The `reason` of ErrorInfo, the `errorCode` of FcmError. */
function preciseCode(item: Json, base: Path): Found | null {
  const code = found(item, 'reason', 'errorCode')
  return code && { ...code, path: [...base, ...code.path] }
}

function reasonNote(item: Json): string[] {
  const reason = found(item, 'reason')
  const domain = found(item, 'domain')
  return reason ? [`The details name the reason \`${reason.value}\`${domain ? ` of \`${domain.value}\`` : ''}.`] : []
}

function quotaNotes(item: Json): string[] {
  const ids = itemsOf(at(item, 'violations'), []).flatMap(
    ({ item: violation }) => found(violation, 'quotaId', 'subject')?.value ?? [],
  )
  return ids.slice(0, 3).map((id) => `The exceeded quota is \`${id}\`.`)
}

const preconditionNotes = (item: Json): string[] =>
  itemsOf(at(item, 'violations'), [])
    .flatMap(({ item: violation }) => found(violation, 'description')?.value ?? [])
    .slice(0, 3)
    .map((description) => `Failed precondition: ${description}`)
