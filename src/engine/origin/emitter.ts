import type { JsonObject } from '../json.ts'

/** What the signs of an emitter are found in. */
export interface Seen {
  status: number | null
  /** The start of the body, without the white space before it. */
  body: string
  /** The body's members, where it is a JSON object. */
  json: JsonObject | null
  /** Value of a response header, by its lowercase name; of several, the first. */
  header(name: string): string | undefined
}

/** A program or service that may be between the client and the API, and the signs of it. */
export interface Emitter {
  name: string
  /** What only this one writes into a body. Each is a plain search, without repetition that could backtrack. */
  marks?: readonly RegExp[]
  /** What few others write too: these count unless `Server` names another program. */
  sharedMarks?: readonly RegExp[]
  /** Header fields that only this one writes, and only on responses that it made itself. */
  headers?: readonly HeaderSign[]
  /** The text in a JSON body that only this one writes; `null` if it isn't there. */
  member?(json: JsonObject, seen: Seen): string | null
  /** Statuses that only this one sends, with further conditions. A JSON body is still the API's. */
  hasOwnStatus?(seen: Seen): boolean
  /** Its `Server` value: at most a "probably", for an error without a body. */
  server?: RegExp
  /** Its own code for the error, if its page or a line of text has one. */
  code?(seen: Seen): string | null
  /** Whether the request reached the API, whether it may have been applied, and who can fix it: one to three sentences. */
  meaning(seen: Seen): string
}

export type HeaderSign = readonly [name: string, value: RegExp]

/** The only member of a body with a stock message; `null` if there are others. */
export function onlyText(json: JsonObject, ...names: string[]): string | null {
  const keys = Object.keys(json)
  const [key = ''] = keys
  const value = json[key]
  return keys.length === 1 && names.includes(key) && typeof value === 'string' ? value : null
}
