import type { Layer } from '../layer.ts'
import { openString } from '../text/open-string.ts'
import type { ReadJson } from '../json/json-read.ts'

/** A JSON string, which may hold any paste. */
export function peelJsonString({ value, text }: ReadJson): Layer | null {
  if (typeof value !== 'string') return null
  const inner = openString(text, 1, text.text.length - 1)
  return { inner, innerIs: 'paste', steps: ['decoded a JSON string'], form: null, found: {} }
}
