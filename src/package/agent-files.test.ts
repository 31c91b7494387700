import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MANIFEST_SCHEMAS, unpackExtension } from '@anthropic-ai/mcpb'
import { beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../shipped/identity.baked.ts'
import { texts } from '../mcp/texts.ts'
import { bundleManifest, serverJson } from './agent-files.ts'
import { buildBundle } from './build-bundle.ts'
import { packed } from './packed.fixture.ts'

let node = ''
let installed = ''
beforeAll(async () => {
  const here = await packed()
  node = here.node
  installed = join(here.folder, 'node_modules/errata')
})

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

describe('server.json', () => {
  // The rules of https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json for what is in it.
  test('fits the registry', () => {
    const { name, description, version, packages } = serverJson(identity, 'https://errors.example.com')
    expect(name).toMatch(/^[a-zA-Z0-9.-]{1,100}\/[a-zA-Z0-9._-]{1,100}$/)
    expect(description.length).toBeLessThanOrEqual(100)
    expect([version, packages[0]?.version]).toEqual([identity.version, identity.version])
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  test('is in the package, and has its name, as the registry checks', () => {
    const { name, packages } = json(join(installed, 'dist-package/server.json'))
    const own = json(join(installed, 'package.json'))
    expect([name, packages]).toMatchObject([own['mcpName'], [{ identifier: own['name'], version: own['version'] }]])
  })
})

describe('the bundle', () => {
  test('has a manifest of the format', () => {
    for (const site of [null, 'https://errors.example.com'])
      expect(MANIFEST_SCHEMAS['0.3'].safeParse(bundleManifest(identity, site)).error).toBeUndefined()
  })

  test('works when it is unpacked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'errata-bundle-'))
    const path = await buildBundle(join(installed, 'dist-package'), join(folder, 'made'))
    const place = join(folder, 'unpacked')
    expect(await unpackExtension({ mcpbPath: path, outputDir: place, silent: true })).toBe(true)
    const { server } = json(join(place, 'manifest.json')) as { server: { mcp_config: { args: string[] } } }
    const args = server.mcp_config.args.map((arg) => arg.replace('${__dirname}', place))
    const hello = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } } } // prettier-ignore
    const { stdout } = spawnSync(node, args, { input: `${JSON.stringify(hello)}\n`, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, result: { serverInfo: { name: 'errata' }, instructions: texts.instructions } }) // prettier-ignore
  })
})

describe('SKILL.md', () => {
  const skill = () => readFileSync(join(installed, 'skills/errata/SKILL.md'), 'utf8')

  test('has the name of its folder and a description that fits (agentskills.io: 1,024 characters)', () => {
    const [, name = '', description = ''] = /^---\nname: (.+)\ndescription: (.+)\n/.exec(skill()) ?? []
    expect([name, description.length > 50 && description.length <= 1024]).toEqual(['errata', true])
  })

  test('names only options that the command has', () => {
    const { stdout } = spawnSync(node, [join(installed, 'dist-package/errata.js'), '--help'], { encoding: 'utf8' })
    for (const [option] of skill().matchAll(/--[a-z-]+/g)) if (option !== '---') expect(stdout).toContain(option)
  })
})
