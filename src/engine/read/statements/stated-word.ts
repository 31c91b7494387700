import type { Span } from '../../model.ts'
import { toPaste } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { StatedFacts } from '../reading.ts'

/** A lone error name (`net::ERR_FAILED`) as what a text states: its code. */
export const statedWord = (source: MappedText, word: string, span: Span): StatedFacts => ({
  code: { value: word, span: toPaste(source, ...span) },
  message: null,
  requestId: null,
  docUrl: null,
  exception: null,
  kind: null,
  fields: [],
})
