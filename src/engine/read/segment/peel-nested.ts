import { firstMembers, isObject } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { bodyInJson } from '../json/body-in-json.ts'
import { errorLikeness } from '../json/error-likeness.ts'
import { formOfText } from '../text/form-of-text.ts'
import type { ReadJson } from '../json/json-read.ts'
import type { Layer } from '../layer.ts'
import { compose } from '../text/mapped-text.ts'
import { parseJson } from '../json/parse-json.ts'
import { readSurroundings } from '../statements/surroundings.ts'
import { ofRequest } from './field-names.ts'
import { walkJson } from '../json/walk-json.ts'

/**
 * A value that isn't an error itself and has one somewhere in it, as an object or as JSON or a page in a string: a tuple of status, header fields
 * and body, the arguments of a failed match, a record with unknown names. What is around it is read as text.
 */
export function peelNested(json: ReadJson): Layer | null {
  if (typeof json.value !== 'object' || [json.value].flat().some((item) => errorLikeness(item) > 0)) return null
  // Objects in objects are the usual form of a body, and are read as one.
  const path = nestedError(json.value, json.isDump && Array.isArray(json.value))
  const place = path === null ? null : walkJson(json.text.text, path)
  if (path === null || place === null) return null
  const around = compose(json.text, [
    { start: 0, end: place[0] },
    { start: place[1], end: json.text.text.length },
  ])
  return {
    inner: bodyInJson(json, path),
    innerIs: 'paste',
    steps: [...json.steps, `took what looks like the error from the value around it`],
    repairs: json.repairs,
    form: json.isDump ? 'exception' : formOfText(around.text),
    found: readSurroundings(around),
  }
}

/** The path of the part of a value that looks most like an error; `null` if none does. */
function nestedError(value: Json, takesObjects: boolean): Path | null {
  let best: { path: Path; points: number } | null = null
  let seen = 0
  const look = (node: Json, path: Path): void => {
    if (++seen > mostNodes) return
    const points = path.length === 0 || (!takesObjects && typeof node !== 'string') ? 0 : likeness(node)
    if (points >= 3 && (best === null || points > best.points)) best = { path, points }
    if (typeof node !== 'object' || node === null || path.length >= deepest) return
    for (const [key, member] of firstMembers(node, 60)) if (!ofRequest.test(String(key))) look(member, [...path, key])
  }
  look(value, [])
  return (best as { path: Path; points: number } | null)?.path ?? null
}

const deepest = 6
const mostNodes = 1000

function likeness(node: Json): number {
  if (isObject(node)) return errorLikeness(node)
  if (typeof node !== 'string' || node.length > 200_000) return 0
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(node)) return 4
  if (!/^\s*[{[]/.test(node)) return 0
  const parsed = parseJson(node)
  return parsed === undefined ? 0 : errorLikeness(parsed) + 2
}
