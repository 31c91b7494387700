import type { Json } from '../../model.ts'

/** The value of a JSON text (RFC 8259); `undefined` where it is none, or nested too deep for the parser's stack. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
