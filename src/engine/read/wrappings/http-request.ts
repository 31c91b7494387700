import { readHeaderBlock } from '../http/header-block.ts'
import type { Found, Layer } from '../layer.ts'
import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { methodNames } from '../http/methods.ts'

const requestLine = new RegExp(`^[ \\t]*(${methodNames})[ \\t]+(\\S+)(?:[ \\t]+HTTP/\\d(?:\\.\\d)?)?[ \\t]*$`, 'gm')

/**
 * The last request in a text: its request line (`POST /v1/leads HTTP/1.1`, RFC 9112, section 3; or method and target
 * alone, as `.http` files have it), and its header fields. `null` if there is none.
 */
export function lastRequest(source: MappedText): { found: Found; start: number; bodyStart: number } | null {
  let request: RegExpMatchArray | null = null
  for (const match of source.text.matchAll(requestLine)) {
    if (match[1] !== 'CONNECT' && isTarget(match[2]!)) request = match
  }
  if (request === null) return null
  const start = request.index!
  const newline = source.text.indexOf('\n', start)
  const { fields, bodyStart } = readHeaderBlock(source, newline < 0 ? source.text.length : newline + 1)
  return { found: { method: request[1]!, url: request[2]!, requestHeaders: fields }, start, bodyStart }
}

/** A request that no response follows. */
export function peelRequestAlone(source: MappedText): Layer | null {
  if (!startsAsRequest.test(source.text)) return null
  const request = lastRequest(source)
  if (request === null) return null
  const steps = ['found a request, but no response to it']
  return { inner: cut(source, 0, 0), innerIs: 'body', steps, form: 'text', found: request.found }
}

const startsAsRequest = new RegExp(`^\\s*(?:${methodNames}) \\S+ HTTP/\\d(?:\\.\\d)?[ \\t]*(?:\\r?\\n|$)`)

const isTarget = (target: string): boolean => /^(?:\/|https?:\/\/|\*$)/i.test(target)
