import type { Layer } from '../layer.ts'
import { count, linesOf } from '../text/lines.ts'
import { compose } from '../text/mapped-text.ts'
import type { MappedText, Part } from '../text/mapped-text.ts'
import { lastRequest } from './http-request.ts'

/**
 * What `curl --trace-ascii` writes: `=> Send header, 80 bytes (0x50)`, `<= Recv data, 17 bytes (0x11)`, each with its bytes in lines of
 * 64, `0000: HTTP/1.1 429 …`. A line break of the data ends the line early; one that is cut at 64 goes on in the next.
 */
export function peelCurlTrace(source: MappedText): Layer | null {
  if (!/^(?:<=|=>) (?:Recv|Send) (?:SSL )?(?:header|data), \d+ bytes/m.test(source.text)) return null
  const response: Part[] = []
  const request: Part[] = []
  let into: Part[] | null = null
  let isHead = false
  let blocks = 0
  for (const { start, end, next } of linesOf(source.text)) {
    const line = source.text.slice(start, Math.min(end, start + 120))
    const block = /^(<=|=>|==) (?:Recv|Send|Info) ?(SSL )?(header|data)?/.exec(line)
    if (block !== null) {
      into =
        block[1] === '==' || block[2] !== undefined || block[3] === undefined
          ? null
          : block[1] === '<='
            ? response
            : request
      isHead = block[3] === 'header'
      if (into === response) blocks++
      continue
    }
    const data = /^[0-9a-f]{4,8}: /.exec(line)
    if (into === null || data === null) continue
    const from = start + data[0].length
    const isCut = end - from >= width
    into.push({
      start: from,
      end: isCut ? end : isHead || source.text.slice(next, next + 5).match(/^[0-9a-f]{4}:/) ? next : end,
    })
  }
  if (blocks === 0) return null
  const found = lastRequest(compose(source, request))?.found ?? {}
  const steps = [`assembled the response from ${count(blocks, 'block')} of a curl trace`]
  return {
    inner: compose(source, response),
    innerIs: 'paste',
    steps,
    form: 'curl-verbose',
    found: { ...found, isCurl: true },
  }
}

const width = 64
