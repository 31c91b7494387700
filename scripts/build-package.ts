/** Builds the npm package into `dist-package/`, for `npm pack`: `node scripts/build-package.ts`. SITE_URL and SITE_BASE set the site that its links lead to. */
import { buildPackage } from '../src/package/build-package.ts'

await buildPackage({ root: process.cwd(), folder: 'dist-package' })
