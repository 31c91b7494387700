/** Builds the MCP server as one file, `dist-mcpb/errata.mcpb`: `npm run -s build:mcpb`. SITE_URL and SITE_BASE work as for the package. */
import { buildBundle } from '../src/package/build-bundle.ts'
import { buildPackage } from '../src/package/build-package.ts'

await buildPackage({ root: process.cwd(), folder: 'dist-package' })
console.log(await buildBundle('dist-package', 'dist-mcpb'))
