import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsdown'
import { loadConfig } from '../config/load-config.ts'
import { buildElement } from '../element/build-element.ts'
import { builtFor, identity } from '../shipped/identity.baked.ts'
import { root as siteRoot } from '../shipped/project.ts'
import { serverJson } from './agent-files.ts'
import { bake } from './bake.ts'

/**
 * Builds the package: the engine, the catalogue, the command and the elements, as modules without dependencies, with their types.
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
      element: 'src/package/element.ts',
    },
    format: 'esm',
    // In `.` nothing of Node is allowed; the check of the package holds that.
    platform: 'node',
    target: 'node20',
    fixedExtension: false,
    dts: { entry: ['src/package/index.ts', 'src/shipped/catalogue.ts', 'src/package/element.ts'] },
    minify: true,
    deps: { alwaysBundle: [/./], onlyBundle: false },
    plugins: [bake()],
    inputOptions: { checks: { pluginTimings: false } },
  })
  // Of the elements, tsdown makes the types. Their script has a style sheet and a worker in it, which Vite makes.
  const element = await buildElement({ root, about: loadConfig(siteRoot), of: 'package', site: builtFor })
  writeFileSync(join(root, folder, 'element.js'), element)
  writeFileSync(join(root, folder, 'server.json'), `${JSON.stringify(serverJson(identity, builtFor), null, 2)}\n`)
}
