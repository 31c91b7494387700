import { at } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { decodeBase64, decodeUtf8 } from '../text/decode-base64.ts'
import { compose, cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { openString } from '../text/open-string.ts'
import type { ReadJson } from './json-read.ts'
import { walkJson } from './walk-json.ts'

/** The body at `path` of JSON: unescaped if it is a string, decoded if that is base64; empty text if there is none. */
export function bodyInJson({ value, text }: ReadJson, path: Path, isBase64 = isMarkedBase64(value, path)): MappedText {
  const body = at(value, ...path)
  const place = body === undefined || body === null ? null : walkJson(text.text, path)
  if (place === null) return cut(text, 0, 0)
  const [start, end] = place
  if (typeof body !== 'string') return cut(text, start, end)
  const decoded = isBase64 ? textOfBase64(body) : null
  if (decoded !== null) return compose(text, [{ start: start + 1, end: end - 1, text: decoded }])
  return openString(text, start + 1, end - 1)
}

/** The value at `path`, decoded if it is marked as base64. */
export function valueInJson(value: Json, path: Path): Json | undefined {
  const body = at(value, ...path)
  return typeof body === 'string' && isMarkedBase64(value, path) ? (textOfBase64(body) ?? body) : body
}

/** By the member that AWS Lambda and its gateways put beside a body. */
const isMarkedBase64 = (value: Json, path: Path): boolean => at(value, ...path.slice(0, -1), 'isBase64Encoded') === true

/** The decoded base64 text; `null` if it isn't base64. */
export function textOfBase64(text: string): string | null {
  const bytes = text.length > longest ? null : decodeBase64(text)
  return bytes === null ? null : decodeUtf8(bytes)
}

const longest = 2 * 1024 * 1024
