import { at, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { found, type Envelope, type RawField } from '../envelope.ts'
import { keySign, most, placeOf } from './conditions.ts'

/** Texts of Go's standard library and of go-playground/validator, which handlers of Gin, Echo and others pass on as they are. */
export const goValidator: Envelope = {
  id: 'go-validator',
  name: 'Go validator text',
  impliedStatus: 400,

  recognise(body) {
    const place = placeOf(body, places, isGoText)
    if (!place) return []
    const isRule = rule.test(textAt(body, place).slice(0, 4000))
    return [
      {
        ...keySign(
          isRule ? "the text is from Go's validator" : 'the text is from a Go JSON decoder',
          isRule ? 100 : 80,
          ...place,
        ),
        part: 'value',
      },
    ]
  },

  read(body) {
    const place = placeOf(body, places, isGoText) ?? []
    return { code: codeOf(body), message: found(body, place), fields: fieldsOf(textAt(body, place), place) }
  },
}

const places: Path[] = [
  ['error'],
  ['message'],
  ['msg'],
  ['detail'],
  ['details'],
  ['errors'],
  ['errors', 0],
  ['err'],
  ['error', 'message'],
  ['error', 'details'],
  ['data'],
]

const rule = /Key: '([^'\n]{1,200})' Error:Field validation for '([^'\n]{1,200})' failed on the '([^'\n]{1,60})' tag/
const mismatch =
  /json: cannot unmarshal (\S{1,40}) into Go (?:struct field|value of type) (\S{1,200})(?: of type (\S{1,100}))?/

const isGoText = (value: Json | undefined) =>
  isText(value) && (rule.test(value.slice(0, 4000)) || mismatch.test(value.slice(0, 4000)))

const textAt = (body: Json, place: Path): string => textOf(at(body, ...place) ?? '')

/** The path is that of the struct, in Go's names; a decoder names the member of the JSON. */
function fieldsOf(text: string, place: Path): RawField[] {
  const lines = text.slice(0, 60_000).split('\n').slice(0, most)
  return lines.flatMap((line): RawField[] => {
    const failed = rule.exec(line)
    if (failed) return [{ path: failed[1] ?? '', message: line.trim(), code: failed[3] ?? null, at: place }]
    const wrong = mismatch.exec(line)
    return wrong?.[3] !== undefined ? [{ path: wrong[2] ?? '', message: line.trim(), code: null, at: place }] : []
  })
}

/** A word or number beside the text; other text isn't a code. */
function codeOf(body: Json) {
  const code = found(body, 'code', 'error_code', 'error.code')
  return code !== null && /^\S{1,80}$/.test(code.value) ? code : null
}
