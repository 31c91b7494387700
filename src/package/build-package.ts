import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsdown'
import { builtFor, identity } from '../shipped/identity.baked.ts'
import { serverJson } from './agent-files.ts'
import { bake } from './bake.ts'

/**
 * Builds the package: the engine, the catalogue and the command, as modules without dependencies, with their types.
 * @param folder where to, from the root
 */
export async function buildPackage({ root, folder }: { root: string; folder: string }): Promise<void> {
  await build({
    cwd: root,
    config: false,
    logLevel: 'warn',
    outDir: folder,
    entry: {
      index: 'src/package/index.ts',
      catalogue: 'src/shipped/catalogue.ts',
      errata: 'src/cli/errata.ts',
    },
    format: 'esm',
    // In `.` nothing of Node is allowed; the check of the package holds that.
    platform: 'node',
    target: 'node20',
    fixedExtension: false,
    dts: { entry: ['src/package/index.ts', 'src/shipped/catalogue.ts'] },
    minify: true,
    deps: { alwaysBundle: [/./], onlyBundle: false },
    plugins: [bake()],
    inputOptions: { checks: { pluginTimings: false } },
  })
  writeFileSync(join(root, folder, 'server.json'), `${JSON.stringify(serverJson(identity, builtFor), null, 2)}\n`)
}
