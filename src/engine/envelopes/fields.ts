import { at, isObject, isText, textOf } from '../json.ts'
import type { Json, Path } from '../model.ts'
import type { RawField } from './envelope.ts'
import { dotted, most } from './field-names.ts'

export { dotted, fieldOfSentence, fieldsOfSentences, most } from './field-names.ts'

/** Names of the members that hold a field error's place, sentence and rule, each in order of preference. */
export interface ItemNames {
  path: readonly string[]
  message: readonly string[]
  code: readonly string[]
}

/** Reads `[{"field":"a.b","message":"…","code":"…"}]`. Items that name no field are skipped. */
export function fieldsOfList(list: Json | undefined, base: Path, names: ItemNames): RawField[] {
  if (!Array.isArray(list)) return []
  return list.slice(0, most).flatMap((item, index): RawField[] => {
    const key = names.path.find((name) => isText(at(item, name)) || Array.isArray(at(item, name)))
    const path = key === undefined ? '' : dotted(at(item, key))
    if (key === undefined || path === '') return []
    return [{ path, message: textAt(item, names.message), code: textAt(item, names.code), at: [...base, index, key] }]
  })
}

/**
 * Reads a map from field to what is wrong with it: a message, a list of messages, or `{code, message}`.
 * A field with several messages becomes several field errors.
 */
export function fieldsOfMap(
  map: Json | undefined,
  base: Path,
  names: Pick<ItemNames, 'message' | 'code'> = usualNames,
): RawField[] {
  if (!isObject(map)) return []
  return Object.entries(map)
    .slice(0, most)
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).slice(0, most).flatMap((item): RawField[] => {
        const message = isText(item) ? item : textAt(item, names.message)
        const code = isObject(item) ? textAt(item, names.code) : null
        return message === null && code === null
          ? []
          : [{ path: dotted(key) || key, message, code, at: [...base, key] }]
      }),
    )
    .slice(0, most)
}

export const usualNames = {
  message: ['message', 'msg', 'description', 'detail', 'reason', 'title'],
  code: ['code', 'type', 'error', 'rule', 'kind', 'reason'],
} as const

const textAt = (item: Json | undefined, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = at(item, name)
    if (isText(value)) return value
    if (typeof value === 'number') return textOf(value)
  }
  return null
}
