import { createHash } from 'node:crypto'
import { packCatalogue, type PackedCatalogue } from '../catalogue/pack.ts'
import { loadContent } from '../site/load-content.ts'
import { siteRoot } from '../site/root.ts'
import { root } from './project.ts'

/** What `content/` says, as it is shipped. */
export const packed: PackedCatalogue = packCatalogue(
  loadContent(process.env['ERRATA_SITE'] ? siteRoot : root).catalogue,
)

/** Tells two catalogues apart: the same for the same content. */
export const fingerprint: string = createHash('sha256').update(JSON.stringify(packed)).digest('hex').slice(0, 12)
