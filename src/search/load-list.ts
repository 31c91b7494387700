import type { Item } from './rank.ts'

let list: Promise<Item[]> | undefined

/** The list that search looks things up in; fetched once, however often it is asked for. Empty when it cannot be had. */
export function loadList(url: string): Promise<Item[]> {
  return (list ??= fetch(url)
    .then((response): Promise<Item[]> => response.json())
    .catch(() => {
      list = undefined
      return []
    }))
}
