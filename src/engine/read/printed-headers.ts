import type { Field } from './layer.ts'
import { toPaste } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'

/**
 * The response header fields in what a client prints of itself: aiohttp's `headers=<CIMultiDictProxy('Retry-After': '7')>` (the last one
 * is the response's), .NET's `HttpResponseMessage` (`Headers:\n{\n  Retry-After: 7\n}`), httpx's `Headers([('retry-after', '7')])`.
 */
export function printedHeaders(source: MappedText): Field[] {
  const text = source.text.slice(0, reach)
  for (const { block, field } of printers) {
    const match = [...text.matchAll(block)].at(-1)
    const place = match?.indices?.[1]
    if (!match || !place) continue
    return [...match[1]!.matchAll(field)].map((found): Field => {
      const [start, end] = found.indices![2]!
      return {
        name: found[1]!.toLowerCase(),
        value: found[2]!,
        span: toPaste(source, place[0] + start, place[0] + end),
      }
    })
  }
  return []
}

const reach = 16_384

const printers = [
  { block: /headers=<CIMultiDictProxy\(([^>]*)\)>/dg, field: /'([\w-]{1,100})': '([^']*)'/dg },
  { block: /\bHeaders:\s{0,4}\{([^}]*)\}/dg, field: /([\w-]{1,100}): ([^\r\n]+)/dg },
  {
    block: /\bHeaders\(\[?\{?((?:\(?'[\w-]+'(?:, |: )'[^']*'\)?(?:, )?)+)\}?\]?\)/dg,
    field: /'([\w-]{1,100})'(?:, |: )'([^']*)'/dg,
  },
]
