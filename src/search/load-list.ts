import type { Item } from './item.ts'
import { indexInPieces } from './list-index.ts'
import { unpackList, type PackedList } from './pack-list.ts'

let list: Promise<Item[]> | undefined

/** Loads the search list. It is fetched and indexed once; only a failed load is retried, on the next call. */
export function loadList(url: string): Promise<Item[]> {
  return (list ??= fetch(url)
    .then((response): Promise<PackedList> =>
      response.ok ? response.json() : Promise.reject(new Error(`status ${response.status}`)),
    )
    .then(async (packed) => {
      const items = unpackList(packed)
      await indexInPieces(items)
      return items
    })
    .catch((error: unknown) => {
      list = undefined
      throw error
    }))
}
