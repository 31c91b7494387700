import type { Item } from './item.ts'

let list: Promise<Item[]> | undefined

/** The search list, fetched once. */
export function loadList(url: string): Promise<Item[]> {
  return (list ??= fetch(url)
    .then((response): Promise<Item[]> =>
      response.ok ? response.json() : Promise.reject(new Error(`status ${response.status}`)),
    )
    .catch((error: unknown) => {
      list = undefined
      throw error
    }))
}
