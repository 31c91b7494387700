import { spelling } from '../hosts/site-paths.ts'
import type { Item } from './item.ts'
import { rank } from './rank.ts'

/**
 * Finds the page meant by an address that doesn't exist.
 * @param path the site path without the base, as in the address bar
 * @returns the page whose address differs only in spelling (letter case, `-` for `_`, `.html`, a missing or extra slash); otherwise similar pages
 */
export function resolve(path: string, list: readonly Item[]): { canonical: string | null; nearest: Item[] } {
  const wanted = spelling(path)
  const canonical = list.find(({ url }) => spelling(url) === wanted)?.url ?? null
  if (canonical) return { canonical, nearest: [] }
  const [api, code = ''] = wanted.split('/').slice(-2)
  const inApi = list.filter(({ url }) => url.startsWith(`/e/${api}/`))
  const last = code || (api ?? '')
  const near = (text: string) => [...rank(text, inApi), ...rank(text, list)]
  // If no page is similar to the whole name, use pages that have a word in common with it.
  const whole = near(last)
  const found = whole.length > 0 ? whole : last.split('_').flatMap((word) => (word.length > 2 ? near(word) : []))
  return { canonical: null, nearest: [...new Set(found)].slice(0, 8) }
}
