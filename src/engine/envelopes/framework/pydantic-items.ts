import { at, isObject, isText } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import type { RawField, Test } from '../envelope.ts'
import { most } from '../lists-and-order.ts'

/** One fault as Pydantic writes it: `{"loc":["body","qty"],"msg":"…","type":"…"}`. */
export const isPydanticItem: Test = (item) =>
  isObject(item) &&
  Array.isArray(item.loc) &&
  item.loc.every((part) => typeof part === 'string' || typeof part === 'number') &&
  isText(item.msg) &&
  isText(item.type)

/** The fields of a list of such items; the part of the request comes first in the path, where `loc` names it. */
export function pydanticFields(items: readonly Json[], base: Path): RawField[] {
  return items.slice(0, most).map((item, index): RawField => {
    const message = at(item, 'msg')
    const type = at(item, 'type')
    return {
      path: (at(item, 'loc') as Json[]).map(String).join('.'),
      message: isText(message) ? message : null,
      code: isText(type) ? type : null,
      at: [...base, index, 'loc'],
    }
  })
}

/** Warnings: both versions of Pydantic repeat what was sent. */
export function pydanticNotes(items: readonly Json[]): string[] {
  const has = (...path: string[]) =>
    items.slice(0, most).some((item) => at(item, ...path) !== undefined && at(item, ...path) !== null)
  return [
    ...(has('input') ? ['`input` repeats what was sent: remove it before you share this.'] : []),
    ...(has('ctx', 'doc') ? ['`ctx.doc` repeats the whole request body: remove it before you share this.'] : []),
  ]
}
