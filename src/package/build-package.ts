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
 * @param folder the output folder, relative to the root
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
    // `.` must not use Node; the package check verifies that.
    platform: 'node',
    target: 'node20',
    fixedExtension: false,
    dts: { entry: ['src/package/index.ts', 'src/shipped/catalogue.ts', 'src/package/element.ts'] },
    minify: true,
    deps: { alwaysBundle: [/./], onlyBundle: false },
    plugins: [bake()],
    inputOptions: { checks: { pluginTimings: false } },
  })
  // For the elements, tsdown makes only the types. Vite makes their script, which includes a style sheet and a worker.
  const element = await buildElement({ root, about: loadConfig(siteRoot), of: 'package', site: builtFor })
  writeFileSync(join(root, folder, 'element.js'), element)
  writeFileSync(join(root, folder, 'server.json'), `${JSON.stringify(serverJson(identity, builtFor), null, 2)}\n`)
}
