import { createHash } from 'node:crypto'
import { packCatalogue, type PackedCatalogue } from '../catalogue/pack.ts'
import { loadConfig } from '../config/load-config.ts'
import { loadContent } from '../site/load-content.ts'
<<<<<<< HEAD
import { shownContent } from '../site/shown.ts'
import { shippedRoot } from './project.ts'
||||||| merged common ancestors
import { siteRoot } from '../site/root.ts'
import { root } from './project.ts'
=======
import { loadConfig } from '../config/load-config.ts'
import { shownContent } from '../site/shown.ts'
import { root } from './project.ts'
>>>>>>> wt-package

/** What `content/` says, as it is shipped. */
<<<<<<< HEAD
export const packed: PackedCatalogue = packCatalogue(
  shownContent(loadContent(shippedRoot), loadConfig(shippedRoot)).catalogue,
)
||||||| merged common ancestors
export const packed: PackedCatalogue = packCatalogue(
  loadContent(process.env['ERRATA_SITE'] ? siteRoot : root).catalogue,
)
=======
export const packed: PackedCatalogue = packCatalogue(shownContent(loadContent(root), loadConfig(root)).catalogue)
>>>>>>> wt-package

/** Tells two catalogues apart: the same for the same content. */
export const fingerprint: string = createHash('sha256').update(JSON.stringify(packed)).digest('hex').slice(0, 12)
