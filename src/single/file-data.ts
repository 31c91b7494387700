import type { PackedCatalogue } from '../catalogue/pack.ts'
import type { AboutSite } from '../explorer/about-site.tsx'
import type { Sample } from '../explorer/Samples.tsx'
import { dataId } from './places.ts'

/** The data in the single file. */
export interface FileData {
  /** The script of the engine's worker. */
  engine: string
  catalogue: PackedCatalogue
  samples: Sample[]
  /** Address of the site that the file was made with, without a slash at its end; `null` without a site. */
  site: string | null
  about: AboutSite
  /** The date of the last change in its tables: `2026-11-29`. */
  date: string
}

let data: FileData | undefined

/** The data of this file, parsed once. */
export const fileData = (): FileData =>
  (data ??= JSON.parse(document.getElementById(dataId)?.textContent ?? '') as FileData)
