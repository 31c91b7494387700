import { at } from '../json.ts'
import type { Json, Response } from '../model.ts'
import { pathOf, type Sign, type Test } from './envelope.ts'

/** A member that, where it passes the test, counts. */
export type Member = [path: string, test: Test, weight: number, text: string]

/**
 * Signs of a shape with members that must be there: without one of the `required`, the body is something else.
 * @param optional further members that speak for this shape, or (negative weight) for another
 */
export function signsOf(body: Json, required: readonly Member[], optional: readonly Member[] = []): Sign[] {
  const passes = ([path, test]: Member) => test(at(body, ...pathOf(path)))
  if (!required.every(passes)) return []
  return [...required, ...optional.filter(passes)].map(([path, , weight, text]) => ({
    text,
    weight,
    path: pathOf(path),
    part: 'key',
  }))
}

/** A sign from a header field of the response; none where it is missing or does not fit. */
export function headerSign({ headers }: Response, name: string, pattern: RegExp, weight: number): Sign[] {
  const value = headers.find(([header]) => header === name)?.[1]
  return value !== undefined && pattern.test(value)
    ? [{ text: `\`${name}\` is \`${value.slice(0, 80)}\``, weight, path: null }]
    : []
}
