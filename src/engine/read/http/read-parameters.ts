import type { Span } from '../../model.ts'
import { decodePercent } from '../text/decode-percent.ts'
import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { ReadJson } from '../json/json-read.ts'

/** The parameters of a query or form (`error=a&error_description=b+c`) as an object of texts; of those whose name fits `names`. */
export function readParameters(source: MappedText, names = /./): ReadJson | null {
  const places = new Map<string, { value: string; key: Span; span: Span }>()
  for (const match of source.text.matchAll(/([^&#?=\s]{1,200})=([^&#\s]*)/dg)) {
    const [key, span] = [match.indices![1]!, match.indices![2]!]
    const name = decodePercent(cut(source, ...key)).text
    if (names.test(name) && !places.has(name) && places.size < most)
      places.set(name, { value: decodePercent(cut(source, ...span)).text, key, span })
  }
  if (places.size === 0) return null
  return {
    value: Object.fromEntries([...places].map(([name, { value }]) => [name, value])),
    text: source,
    isDump: false,
    steps: [],
    repairs: [],
    looksLikePython: false,
    placer: () => (path, part) => {
      const place = path.length === 1 ? places.get(String(path[0])) : undefined
      return place === undefined ? null : part === 'key' ? place.key : place.span
    },
  }
}

const most = 100
