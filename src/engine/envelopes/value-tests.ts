import { isInteger, isObject, isStatus, isText } from '../json.ts'
import type { ValueTest } from '../model.ts'
import type { Test } from './envelope.ts'
import { isSnake, isUpper } from './service/conditions.ts'

/** What each kind of value that a declared sign asks for takes. */
export const valueTests: Record<ValueTest, Test> = {
  present: (value) => value !== undefined,
  text: isText,
  integer: isInteger,
  number: (value) => typeof value === 'number',
  status: isStatus,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  object: isObject,
  list: (value) => Array.isArray(value) && value.length > 0,
  snake_case: isSnake,
  UPPER_CASE: isUpper,
}
