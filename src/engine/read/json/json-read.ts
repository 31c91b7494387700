import type { Json, Path, Span } from '../../model.ts'
import type { MappedText } from '../text/mapped-text.ts'

/** A JSON value, and the JSON text that it is: the paste's own, or what a language's printout means. */
export interface ReadJson {
  value: Json
  text: MappedText
  steps: string[]
  repairs: string[]
  /** The text wasn't valid JSON. */
  isDump: boolean
  looksLikePython: boolean
  /** Finds places in `text` if that isn't JSON. */
  placer?: () => Placer
}

export type Part = 'value' | 'key'

/** Finds where a key or value is in the text it was read from, a string with its quotes; `null` if unknown. */
export type Placer = (path: Path, part: Part) => Span | null
