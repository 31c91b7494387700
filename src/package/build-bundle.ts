import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packExtension } from '@anthropic-ai/mcpb'
import { builtFor, identity } from '../shipped/identity.baked.ts'
import { bundleManifest } from './agent-files.ts'

/**
 * Packs the MCP server as one file that hosts can install (`.mcpb`), with the official tool of the format.
 * @param built the folder of the built package
 * @param folder the output folder
 * @returns its path
 * @throws Error if the tool rejects it
 */
export async function buildBundle(built: string, folder: string): Promise<string> {
  const content = join(folder, 'bundle')
  const path = join(folder, `${identity.command}.mcpb`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(content, 'server'), { recursive: true })
  for (const name of readdirSync(built).filter((name) => name.endsWith('.js'))) cpSync(join(built, name), join(content, 'server', name)) // prettier-ignore
  writeFileSync(join(content, 'manifest.json'), `${JSON.stringify(bundleManifest(identity, builtFor), null, 2)}\n`)
  // Tells Node that the files are modules.
  writeFileSync(join(content, 'package.json'), '{"type":"module"}\n')
  if (await packExtension({ extensionPath: content, outputPath: path, silent: true })) return path
  throw new Error(`mcpb rejected ${content}. To see why, run "npx mcpb validate" on its manifest.json.`)
}
