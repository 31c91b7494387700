import { isObject } from '../engine/json.ts'
import type { Json } from '../engine/model.ts'
import { InputError } from './input-error.ts'
import { readCsv } from './lists/read-csv.ts'
import { readJsonList } from './lists/read-json-list.ts'
import { readMarkdown } from './lists/read-markdown.ts'
import type { FoundErrors } from './model.ts'
import { readOpenApi } from './openapi/read-openapi.ts'
import { parseJson, parseYaml } from './parse-data.ts'
import { readProto } from './read-proto.ts'
import { readRst } from './read-rst.ts'
import { readSmithy } from './read-smithy.ts'

/** Reads a file's text by its extension or its first characters. */
export type Form = 'json' | 'yaml' | 'csv' | 'markdown' | 'proto' | 'rst'

/** @throws InputError if neither the name nor the text says what it is */
export function formOf(path: string, text: string): Form {
  const ending = /\.(\w+)(?:\.gz)?$/.exec(path.toLowerCase())?.[1] ?? ''
  const named = endings[ending]
  if (named) return named
  const start = text.trimStart().slice(0, 2000)
  if (/^[{[]/.test(start)) return 'json'
  if (/^(?:---\s+)?(?:openapi|swagger):/m.test(start)) return 'yaml'
  if (/^syntax\s*=\s*"proto/m.test(start)) return 'proto'
  if (/^#{1,6} |^\|.*\|/m.test(start)) return 'markdown'
  throw new InputError({
    path,
    line: 1,
    what: "This kind of file isn't recognized.",
    expected:
      'OpenAPI or a list of codes in JSON or YAML, a table in CSV, Markdown, reStructuredText, a Smithy model in JSON, or a .proto file',
    found: ending === '' ? 'a name without an extension' : `.${ending}`,
    fix: 'Rename the file with the extension of its format: .json, .yaml, .csv, .md, .rst or .proto.',
  })
}

const endings: Record<string, Form> = {
  json: 'json', yaml: 'yaml', yml: 'yaml', csv: 'csv', tsv: 'csv', md: 'markdown', mdx: 'markdown', markdown: 'markdown',
  proto: 'proto', rst: 'rst',
} // prettier-ignore

export const parseData = (text: string, form: 'json' | 'yaml', path: string): Json =>
  form === 'json' ? parseJson(text, path) : parseYaml(text, path)

/** Reads a file that isn't JSON or YAML. */
export function readText(text: string, form: Exclude<Form, 'json' | 'yaml'>, path: string): FoundErrors {
  if (form === 'csv') return readCsv(text, path)
  if (form === 'proto') return readProto(text)
  return form === 'rst' ? readRst(text) : readMarkdown(text)
}

/** Reads a JSON or YAML document by what it describes. */
export function readData(data: Json, form: 'json' | 'yaml', path: string): FoundErrors {
  if (isObject(data) && (typeof data['openapi'] === 'string' || typeof data['swagger'] === 'string'))
    return readOpenApi(data)
  if (isObject(data) && typeof data['smithy'] === 'string' && isObject(data['shapes'])) return readSmithy(data)
  if (typeof data === 'object' && data !== null) return readJsonList(data, form === 'json' ? 'JSON list' : 'YAML list')
  throw new InputError({
    path,
    line: 1,
    what: 'The file has neither a list nor an API description.',
    expected: 'an object or a list',
    found: JSON.stringify(data)?.slice(0, 80) ?? 'nothing',
    fix: 'Import the file that lists the error codes.',
  })
}
