import { namesOf } from '../engine/classify/code.ts'
import type { Catalogue, Entry } from '../engine/model.ts'

/** The catalogue as the explorer loads it: a head that is about as large whatever the number of codes, and the other codes behind it. */
export interface Shards {
  head: Catalogue
  /** Further entries, to be loaded in this order, all of them. */
  tail: Entry[][]
}

/** Characters of JSON. The head's are those of its codes: APIs and rows of the status tables are needed by every paste. */
export const limits = { head: 138_000, shard: 250_000 }

/**
 * Cuts a catalogue into a head and a tail. A name that the head has, it has with every entry of that name, so that a code which is found
 * in the head needs no look at the tail; the APIs' codes come before those of standards.
 */
export function shardsOf({ apis, entries, statuses }: Catalogue, { head: most, shard } = limits): Shards {
  const standards = new Set(apis.filter(({ isStandard }) => isStandard).map(({ id }) => id))
  const groups = groupsOf(entries.filter(({ code }) => code !== null).toSorted((a, b) => Number(standards.has(a.api)) - Number(standards.has(b.api)))) // prettier-ignore
  const inHead = new Set<Entry>()
  const tail: Entry[][] = []
  let left = most
  let room = 0
  for (const group of groups) {
    const size = JSON.stringify(group).length
    if (tail.length === 0 && size <= left) {
      left -= size
      for (const entry of group) inHead.add(entry)
      continue
    }
    if (tail.length === 0 || size > room) {
      tail.push([])
      room = shard
    }
    tail.at(-1)!.push(...group)
    room -= size
  }
  const head = entries.filter((entry) => entry.code === null || inHead.has(entry))
  return { head: { apis, entries: head, statuses, ...(tail.length > 0 && { isPartial: true }) }, tail }
}

/** Entries that share a name, or are linked by one that does; in the order of the first of each. */
function groupsOf(entries: readonly Entry[]): Entry[][] {
  const byName = Map.groupBy(
    entries.flatMap((entry) => namesOf(entry).map((name) => ({ name, entry }))),
    ({ name }) => name,
  )
  const seen = new Set<Entry>()
  return entries.flatMap((first): Entry[][] => {
    if (seen.has(first)) return []
    seen.add(first)
    const group = [first]
    for (const entry of group) {
      for (const { entry: other } of namesOf(entry).flatMap((name) => byName.get(name) ?? [])) {
        if (seen.has(other)) continue
        seen.add(other)
        group.push(other)
      }
    }
    return [group]
  })
}
