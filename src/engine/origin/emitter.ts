import type { JsonObject } from '../json.ts'

/** What the signs of an emitter look at. */
export interface Seen {
  status: number | null
  /** The start of the body, without the white space before it. */
  body: string
  /** The body's members, where it is a JSON object. */
  json: JsonObject | null
  /** Value of a response header, by its name in lower case; of several, the first. */
  header(name: string): string | undefined
}

/** A program or service that may stand between the caller and the API, and what gives it away. */
export interface Emitter {
  name: string
  /** What only this one writes into a body. Each is a plain search: no repetition that could backtrack. */
  marks?: readonly RegExp[]
  /** Header fields that only this one writes, and only on responses that it made itself. */
  headers?: readonly HeaderSign[]
  /** The text in a JSON body that gives it away, as it stands there; `null` where it is not its own. */
  member?(json: JsonObject, seen: Seen): string | null
  /** Statuses that nobody else sends, with what else must hold. A JSON body is the API's all the same. */
  hasOwnStatus?(seen: Seen): boolean
  /** Its `Server` value: enough for a "probably" where an error has no body at all, and never more. */
  server?: RegExp
  /** Its own code for the error, where its page or a line of text has one. */
  code?(seen: Seen): string | null
  /** Whether the API saw the request, whether it may have acted, and who can mend it: one to three sentences. */
  meaning(seen: Seen): string
}

export type HeaderSign = readonly [name: string, value: RegExp]

/** The one member that a body of stock words has; `null` where there are others beside it. */
export function onlyText(json: JsonObject, ...names: string[]): string | null {
  const keys = Object.keys(json)
  const [key = ''] = keys
  const value = json[key]
  return keys.length === 1 && names.includes(key) && typeof value === 'string' ? value : null
}
