import type { Catalogue, Entry } from '../engine/model.ts'

/** The first file that the explorer loads, and what it says of those behind it. */
export interface HeadFile extends Catalogue {
  /** How many files with further entries there are: `codes/1.json` and so on, beside this one. */
  more: number
  /** Files of another build do not fit. */
  revision: string
}

export interface TailFile {
  entries: Entry[]
  revision: string
}

/**
 * The whole catalogue. Its files are loaded one after the other, always all of them, whatever is pasted.
 * @param headUrl the absolute address of the first file
 * @param load fetches a file as JSON, and rejects where that fails
 */
export async function wholeCatalogue(
  head: HeadFile,
  headUrl: string,
  load: (url: string) => Promise<unknown>,
): Promise<Catalogue> {
  const entries = [...head.entries]
  for (let n = 1; n <= head.more; n++) {
    const file = (await load(new URL(`codes/${n}.json`, headUrl).href)) as TailFile
    if (file.revision !== head.revision) throw new Error('the site was published anew while this page was open')
    entries.push(...file.entries)
  }
  return { apis: head.apis, entries, statuses: head.statuses }
}
