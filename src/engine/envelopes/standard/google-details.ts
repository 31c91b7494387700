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
 * What the typed details of a google.rpc.Status say (googleapis, google/rpc/error_details.proto), told by the end of `@type`.
 * @param details the list, @param base its place
 */
export function readGoogleDetails(details: Json | undefined, base: Path): GoogleDetails {
  const items = itemsOf(details, base)
  const ofType = (name: string) => items.filter(({ item }) => typeOf(item) === name)
  const [request] = ofType('RequestInfo')
  const [help] = ofType('Help')
  const [info] = ofType('ErrorInfo')
  const [push] = ofType('FcmError')
  return {
    narrower:
      (info && foundAt(at(info.item, 'reason'), [...info.path, 'reason'])) ??
      (push && foundAt(at(push.item, 'errorCode'), [...push.path, 'errorCode'])) ??
      null,
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

function reasonNote(item: Json): string[] {
  const reason = found(item, 'reason')
  const domain = found(item, 'domain')
  return reason
    ? [
        `The details narrow it to \`${reason.value}\`${domain ? ` of \`${domain.value}\`` : ''}: branch on this where the status word is too coarse.`,
      ]
    : []
}

/** A quota that counts by the day is not restored in seconds, whatever `RetryInfo` says. */
function quotaNotes(item: Json): string[] {
  const ids = itemsOf(at(item, 'violations'), []).flatMap(
    ({ item: violation }) => found(violation, 'quotaId', 'subject')?.value ?? [],
  )
  return ids
    .slice(0, 3)
    .map((id) =>
      /PerDay/i.test(id)
        ? `The quota \`${id}\` counts by the day: waiting some seconds does not restore it.`
        : `The quota that was exceeded is \`${id}\`.`,
    )
}

const preconditionNotes = (item: Json): string[] =>
  itemsOf(at(item, 'violations'), [])
    .flatMap(({ item: violation }) => found(violation, 'description')?.value ?? [])
    .slice(0, 3)
    .map((description) => `Not fulfilled: ${description}`)
