import type { Json, Path, Span } from '../model.ts'
import type { MappedText } from './mapped-text.ts'

/** A JSON value, and the text it was read from. */
export interface ReadJson {
  value: Json
  text: MappedText
  /** The JSON that was parsed, where that is not `text` itself. */
  repaired: string | null
  steps: string[]
  repairs: string[]
  looksLikePython: boolean
  /** Finds places in `text`, where that is no JSON. */
  placer?: () => Placer
}

export type Part = 'value' | 'key'

/** Finds where a key or value stands in the text it was read from, a string with its quotes; `null` where it cannot be told. */
export type Placer = (path: Path, part: Part) => Span | null
