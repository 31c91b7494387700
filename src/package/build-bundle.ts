import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packExtension } from '@anthropic-ai/mcpb'
import { builtFor, identity } from '../shipped/identity.baked.ts'
import { bundleManifest } from './agent-files.ts'

/**
 * Packs the server for agents as one file that hosts install with a click (`.mcpb`), by the format's own tool.
 * @param built the folder of the built package
 * @param folder where to
 * @returns its path
 * @throws Error where the format's own tool refuses it
 */
export async function buildBundle(built: string, folder: string): Promise<string> {
  const content = join(folder, 'bundle')
  const path = join(folder, `${identity.command}.mcpb`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(content, 'server'), { recursive: true })
  for (const name of readdirSync(built).filter((name) => name.endsWith('.js'))) cpSync(join(built, name), join(content, 'server', name)) // prettier-ignore
  writeFileSync(join(content, 'manifest.json'), `${JSON.stringify(bundleManifest(identity, builtFor), null, 2)}\n`)
  // The files are modules; a package.json says so to Node.
  writeFileSync(join(content, 'package.json'), '{"type":"module"}\n')
  if (await packExtension({ extensionPath: content, outputPath: path, silent: true })) return path
  throw new Error(`The tool of the format refused ${content}: run "npx mcpb validate" on its manifest.json to see why.`)
}
