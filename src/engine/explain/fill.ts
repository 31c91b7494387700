import { isObject } from '../json.ts'
import type { Fill, Json, Response } from '../model.ts'

/** Longest value in a sentence, in characters, and most values of a list. */
const longest = 80
const most = 5

/**
 * A sentence of a table, with values of the response in place of the words that stand for them.
 * @param fills words that aren't in the sentence are skipped; without such a value in the response, the words stay
 * @returns the sentence, and whether it has any value
 */
export function fill(
  sentence: string,
  fills: readonly Fill[],
  { json, headers }: { json: Json | undefined; headers: Response['headers'] },
): { text: string; isFilled: boolean } {
  let [done, rest] = ['', sentence]
  let isFilled = false
  for (const [words, from] of fills) {
    const at = rest.indexOf(words)
    const value = literalOf(valuesOf(from, json, headers))
    if (at < 0 || value === null) continue
    done += rest.slice(0, at) + value
    rest = rest.slice(at + words.length)
    isFilled = true
  }
  return { text: done + rest, isFilled }
}

/** The values of a response that `from` names; empty without any. */
export function valuesOf(from: Fill[1], json: Json | undefined, headers: Response['headers']): Json[] {
  const [sort, name = ''] = from.split(/:(.*)/s)
  if (sort === 'header') return headers.flatMap(([header, value]) => (header === name ? [value] : []))
  let here: Json[] = json === undefined ? [] : [json]
  for (const key of name.split(/\.|(?=\[\])/)) {
    here = here.flatMap((value) => {
      if (key === '[]') return Array.isArray(value) ? value.slice(0, most) : []
      return isObject(value) && Object.hasOwn(value, key) ? [value[key]!] : []
    })
  }
  return here.flat().slice(0, most)
}

/** `` `a`, `b` ``; `null` without values that fit a sentence. */
function literalOf(values: Json[]): string | null {
  const texts = values.flatMap((value) =>
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
      ? [String(value).replaceAll('`', "'").trim()]
      : [],
  )
  if (texts.length === 0 || texts.some((text) => text.length > longest)) return null
  return texts.map((text) => `\`${text}\``).join(', ')
}
