import type { PackedCatalogue } from '../catalogue/pack.ts'

/**
 * Placeholders that `build-element.ts` replaces. Each must be used in only one place, or the bundler may duplicate its text.
 */

/** The style sheet, adapted for a shadow tree. */
export const style = '%style%'

/** The script of the engine's worker. */
export const engine = '%engine%'

/** Name of the site, for shared texts. */
export const siteName = '%name%'

/** Address of the site that the package was built for, without a slash at its end; empty if unknown. */
export const siteOfPackage = '%site%'

/** Loads the catalogue of the package. */
export const catalogueOfPackage = '%catalogue%' as unknown as () => Promise<PackedCatalogue>
