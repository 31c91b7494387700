import type { PackedCatalogue } from '../catalogue/pack.ts'
import type { AboutSite } from '../explorer/about-site.tsx'
import type { Sample } from '../explorer/Samples.tsx'
import { dataId } from './places.ts'

/** What the single file carries beside its script. */
export interface FileData {
  /** The script of the engine's worker. */
  engine: string
  catalogue: PackedCatalogue
  samples: Sample[]
  /** Address of the site that the file was made with, without a slash at its end; `null` where it has none of its own. */
  site: string | null
  about: AboutSite
  /** The day of the last change in its tables: `2026-11-29`. */
  date: string
}

let data: FileData | undefined

/** What this file carries, read once. */
export const fileData = (): FileData =>
  (data ??= JSON.parse(document.getElementById(dataId)?.textContent ?? '') as FileData)
