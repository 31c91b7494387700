import { createHash } from 'node:crypto'
import { packCatalogue, type PackedCatalogue } from '../catalogue/pack.ts'
import { loadContent } from '../site/load-content.ts'
import { loadConfig } from '../config/load-config.ts'
import { shownContent } from '../site/shown.ts'
import { root } from './project.ts'

/** What `content/` says, as it is shipped. */
export const packed: PackedCatalogue = packCatalogue(shownContent(loadContent(root), loadConfig(root)).catalogue)

/** Tells two catalogues apart: the same for the same content. */
export const fingerprint: string = createHash('sha256').update(JSON.stringify(packed)).digest('hex').slice(0, 12)
