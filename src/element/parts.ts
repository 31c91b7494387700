import type { PackedCatalogue } from '../catalogue/pack.ts'

/**
 * What the build puts into the script: `build-element.ts` writes each text in the place of its name. Each must be used in one place only, or the
 * bundler may copy it.
 */

/** The style sheet, made for a shadow tree. */
export const style = '%style%'

/** The script of the engine's worker. */
export const engine = '%engine%'

/** Name of the site that made it, for texts to pass on. */
export const siteName = '%name%'

/** Address of the site that the package was built for, without a slash at its end; empty where it isn't known. */
export const siteOfPackage = '%site%'

/** Loads the catalogue of the package. */
export const catalogueOfPackage = '%catalogue%' as unknown as () => Promise<PackedCatalogue>
