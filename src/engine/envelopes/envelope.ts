import type { Json, Path, Response } from '../model.ts'

/** One error-body shape: how to recognise it, and how to read it. One file each, listed in `list.ts`. */
export interface Envelope {
  /** Name of its page in `content/envelopes`. */
  id: string
  name: string
  /** What speaks for this shape and (negative weight) against it; empty where the body cannot be it. 100 points are proof. */
  recognise(body: Json, response: Response): Sign[]
  /** What the body says, by the rules of this shape. Called only where it was recognised. */
  read(body: Json, response: Response): Partial<RawFacts>
  /** The status that comes with this shape where HTTP's own is not known; `null` where any may. */
  impliedStatus: number | null
}

export interface Sign {
  text: string
  weight: number
  /** The member of the body that it rests on; `null` for none in particular. */
  path: Path | null
  part?: 'key' | 'value'
}

/** Facts with the place of each in the body. */
export interface RawFacts {
  code: Found | null
  message: Found | null
  requestId: Found | null
  docUrl: Found | null
  fields: RawField[]
}

export interface Found {
  value: string
  path: Path
}

export interface RawField {
  /** Dotted. */
  path: string
  message: string | null
  code: string | null
  at: Path
}

/** The text or number at `path`, with its place; `null` where there is neither. */
export function found(value: Json | undefined, path: Path): Found | null {
  if (typeof value === 'number') return { value: String(value), path }
  return typeof value === 'string' && value.trim() !== '' ? { value, path } : null
}
