import { at, isObject, isText, textOf } from '../../json.ts'
import type { Json, Path } from '../../model.ts'
import { bodyInJson } from '../json/body-in-json.ts'
import { errorLikeness } from '../json/error-likeness.ts'
import type { ReadJson } from '../json/json-read.ts'
import { readStrictJson } from '../json/read-json.ts'
import { statedInJson } from '../json/stated-in-json.ts'
import type { Layer } from '../layer.ts'
import type { MappedText } from '../text/mapped-text.ts'

/**
 * The result of an agent's tool that is marked as an error: of the Model Context Protocol (`isError`, alone or in the JSON-RPC message that
 * carries it), or as a block of a message to a model (`tool_result` with `is_error`). What failed is in its text, and is read as if it had been
 * pasted by itself: the transport succeeded. A result with an error in `structuredContent` is read as a body.
 */
export function peelToolResult(json: ReadJson): Layer | null {
  const found = resultIn(json.value)
  if (found === null) return null
  const { path, result } = found
  if (errorLikeness(result['structuredContent'] ?? null) > 0 || errorLikeness(at(result, 'structuredContent', 'error')) > 0) return null // prettier-ignore
  const text = textIn(result['content'], [...path, 'content'])
  if (text === null) return null
  const isData = /^\s*[{[<]/.test(textOf(at(json.value, ...text)))
  const stated = isData ? null : statedInJson(json, { message: [text] })
  return {
    inner: bodyInJson(json, text),
    innerIs: 'paste',
    steps: ['took the text from a tool result that is marked as an error'],
    form: null,
    found: { isMarkedFailed: true, ...(stated && { stated }) },
  }
}

/** The same as the body of a response, or as the data of an event. */
export function peelToolResultInBody(source: MappedText): Layer | null {
  if (!/"isError"\s*:\s*true/.test(source.text.slice(0, 200_000))) return null
  const json = readStrictJson(source)
  return json && peelToolResult(json)
}

type Result = { [key: string]: Json }

/** The first result that is marked as an error: the value itself, the `result` of a JSON-RPC message, or a block of a message. */
function resultIn(value: Json): { path: Path; result: Result } | null {
  const paths: Path[] = [[], ['result'], ...listAt(value).map((index) => [index]), ...listAt(at(value, 'content')).map((index) => ['content', index])] // prettier-ignore
  for (const path of paths) {
    const result = at(value, ...path)
    if (!isObject(result)) continue
    const isOfProtocol = result['isError'] === true && Array.isArray(result['content'])
    const isOfModel = result['type'] === 'tool_result' && result['is_error'] === true
    if (isOfProtocol || isOfModel) return { path, result }
  }
  return null
}

const listAt = (value: Json | undefined): number[] =>
  Array.isArray(value) ? value.slice(0, mostBlocks).map((_, index) => index) : []

const mostBlocks = 60

/** Where the text is: the content itself, or the first of its blocks that has one. */
function textIn(content: Json | undefined, path: Path): Path | null {
  if (isText(content)) return path
  const block = listAt(content).find((index) => isText(at(content, index, 'text')))
  return block === undefined ? null : [...path, block, 'text']
}
