/** Builds what `npm pack` packs, into `dist-package/`: `node scripts/build-package.ts`. SITE_URL and SITE_BASE are those of the site that its links lead to. */
import { buildPackage } from '../src/package/build-package.ts'

await buildPackage({ root: process.cwd(), folder: 'dist-package' })
