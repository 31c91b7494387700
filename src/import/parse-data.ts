import { parse, type ParseError } from 'jsonc-parser'
import { LineCounter, parseDocument } from 'yaml'
import type { Json } from '../engine/model.ts'
import { InputError } from './input-error.ts'

/** @throws InputError with the line at which the JSON breaks */
export function parseJson(text: string, path: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    // The JavaScript engine's own message often has no position.
    const faults: ParseError[] = []
    parse(text, faults, { disallowComments: true })
    throw new InputError({
      path,
      line: text.slice(0, faults[0]?.offset ?? text.length).split('\n').length,
      what: "The file isn't well-formed JSON.",
      expected: 'JSON',
      found: (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' '),
      fix: "Correct the line. Comments and commas before a closing bracket aren't JSON.",
    })
  }
}

/** @throws InputError with the line at which the YAML breaks */
export function parseYaml(text: string, path: string): Json {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (!error) return document.toJS({ maxAliasCount: 10_000 }) as Json
  throw new InputError({
    path,
    line: lineCounter.linePos(error.pos[0]).line,
    what: "The file isn't well-formed YAML.",
    expected: 'YAML',
    found: error.message,
    fix: 'Correct the line. Quote any value that contains ": " or starts with a special character.',
  })
}
