import type { Json, Path, Span } from '../../model.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** A JSON value, and the JSON text that it is: the paste's own, or what a language's printout means. */
export interface ReadJson {
  value: Json
  text: MappedText
  steps: string[]
  repairs: string[]
  /** It was no JSON as it stood. */
  isDump: boolean
  looksLikePython: boolean
  /** Finds places in `text`, where that is no JSON. */
  placer?: () => Placer
}

export type Part = 'value' | 'key'

/** Finds where a key or value stands in the text it was read from, a string with its quotes; `null` where it cannot be told. */
export type Placer = (path: Path, part: Part) => Span | null
