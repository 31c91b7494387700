import { at, isObject } from '../json.ts'
import type { Json } from '../model.ts'
import type { Found, RawField } from './envelope.ts'
import { ownSentence } from './generic/message.ts'

/**
 * The message around a list of faults, if an envelope gave the message of the first fault: `{"message":"Check the
 * form","errors":[{"path":"/qty","message":"must be integer"}]}`. The innermost one; `null` if there is none.
 */
export function sentenceAround(
  message: Found | null,
  fields: readonly RawField[],
  body: Json | undefined,
): Found | null {
  if (!message || !fields.some((field) => field.message === message.value)) return null
  for (let end = message.path.length - 2; end >= 0; end--) {
    const path = message.path.slice(0, end)
    const object = at(body, ...path)
    const sentence = isObject(object) ? ownSentence(object, path) : null
    if (sentence) return sentence
  }
  return null
}
