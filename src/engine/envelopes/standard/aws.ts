import { at, isText } from '../../json.ts'
import type { Json, Path, Response } from '../../model.ts'
import { found, type Found } from '../envelope.ts'
import { fieldsOfList } from '../fields.ts'
import { headerOf } from './lists.ts'

/**
 * The name of an AWS error without what may be around it: `ns.v1#FooException:http://…/` is `FooException`.
 * Smithy, AWS JSON 1.0 protocol, "Operation error serialization".
 */
export function shapeName(sent: string): string {
  const upToColon = sent.split(':', 1)[0] ?? ''
  return upToColon.slice(upToColon.lastIndexOf('#') + 1).trim()
}

/** The code of a header field, which has no place in the body. */
export function errorTypeHeader(response: Response): Found | null {
  const sent = headerOf(response, 'x-amzn-errortype')
  const value = sent === null ? '' : shapeName(sent)
  return value === '' ? null : { value, path: ['x-amzn-errortype'] }
}

/** AWS writes the message in either case, depending on the service. */
export const awsMessage = (body: Json, base: Path = []): Found | null =>
  found(body, [...base, 'message'], [...base, 'Message'], [...base, 'errorMessage'])

/** Members of a `ValidationException` that name fields: API Gateway and newer services. */
export const awsFields = (body: Json) => [
  ...fieldsOfList(at(body, 'fieldList'), ['fieldList'], awsFieldNames),
  ...fieldsOfList(at(body, 'fields'), ['fields'], awsFieldNames),
]

const awsFieldNames = { path: ['path', 'name'], message: ['message'], code: ['code'] }

export const isErrorName = (name: Json | undefined): boolean =>
  isText(name) && /(Exception|Error|Fault|Failure)$/.test(shapeName(name))
