import { at, textOf } from '../json.ts'
import type { Json, Path, Response, Span, WaitUnit } from '../model.ts'

/** An error-body format: how to recognize it, and how to read it. One file each, listed in `list.ts`. */
export interface Envelope {
  /** Name of its page in `content/envelopes`. */
  id: string
  name: string
  /** The status that comes with this format if HTTP's own is unknown; `null` if any may. */
  impliedStatus: number | null
  /** Signs for this format and (negative weight) against it; empty if the body can't be in it. 100 points are proof. */
  recognise(body: Json, response: Response): Sign[]
  /** What the body says, by the rules of this format. Called only where it was recognized. */
  read(body: Json, response: Response): Partial<RawFacts>
}

export interface Sign {
  text: string
  weight: number
  /** The member of the body that shows it; `null` for none in particular. */
  path: Path | null
  part?: 'key' | 'value'
}

/** Facts with the place of each in the body. */
export interface RawFacts {
  code: Found | null
  /** A more specific code beside it; a table may have a row for it. */
  narrower: Found | null
  message: Found | null
  requestId: Found | null
  docUrl: Found | null
  fields: RawField[]
  /** A status that this format states in its own way (a gRPC number, a text); HTTP's own takes precedence. */
  status: number | null
  /** How long to wait, where the format says so in its own member. */
  wait: { path: Path; unit: WaitUnit } | null
  /** Other errors in the same body, in order. */
  others: { code: string | null; message: string | null }[]
  /** Part of the request was carried out. */
  isPartial: boolean
  /** These are all fields: nothing else in the body is one. */
  hasAllFields: boolean
  /** What a reader should know about this occurrence, one sentence each; values of the paste in backticks. */
  notes: string[]
}

export interface Found {
  value: string
  path: Path
  /** Its place in a body without members. */
  at?: Span
  /** The sender's list of codes has it, so it is a code even if the word alone says nothing (gRPC's `UNKNOWN`). */
  isListed?: boolean
}

export interface RawField {
  /** Dotted. */
  path: string
  message: string | null
  code: string | null
  at: Path
}

/** A path in its short form: `'error.details.0.field'`. Keys with a dot in them need the long form. */
export function pathOf(dotted: string): Path {
  const known = paths.get(dotted)
  if (known) return known
  const path = dotted === '' ? [] : dotted.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  if (paths.size < 5000) paths.set(dotted, path)
  return path
}

/** Every envelope uses the same few paths, on every body. */
const paths = new Map<string, Path>()

/** Text or number with its place; `null` for anything else. */
export function foundAt(value: Json | undefined, path: Path): Found | null {
  if (typeof value === 'number') return { value: textOf(value), path }
  return typeof value === 'string' && value.trim() !== '' ? { value, path } : null
}

/** The text or number at the first of `paths` that has one, with its place. */
export function found(body: Json | undefined, ...paths: (Path | string)[]): Found | null {
  for (const each of paths) {
    const path = typeof each === 'string' ? pathOf(each) : each
    const result = foundAt(at(body, ...path), path)
    if (result) return result
  }
  return null
}

/** A condition on a member of the body. */
export type Test = (value: Json | undefined) => boolean

/** A sign from the media type. */
export const mediaSign = ({ mediaType }: Response, pattern: RegExp, weight: number): Sign[] =>
  mediaType !== null && pattern.test(mediaType)
    ? [{ text: `the media type is \`${mediaType}\``, weight, path: null }]
    : []

/** A member that, where it passes the test, counts. */
export type Member = [path: string, test: Test, weight: number, text: string]

/**
 * Signs of a format with members that must be there: without one of the `required`, the body is something else.
 * @param optional further members that speak for this format, or (negative weight) for another
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

/** A sign from a header field of the response; none if it is missing or doesn't fit. */
export function headerSign({ headers }: Response, name: string, pattern: RegExp, weight: number): Sign[] {
  const value = headers.find(([header]) => header === name)?.[1]
  return value !== undefined && pattern.test(value)
    ? [{ text: `\`${name}\` is \`${value.slice(0, 80)}\``, weight, path: null }]
    : []
}
