import type { Item } from './item.ts'
import { indexInPieces } from './list-index.ts'
import { unpackList, type PackedList } from './pack-list.ts'

let list: Promise<Item[]> | undefined

/** The list that search looks things up in; fetched and indexed once, however often it is asked for. */
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
