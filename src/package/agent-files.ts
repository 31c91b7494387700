import type { identity } from '../shipped/identity.baked.ts'
import { texts } from '../mcp/texts.ts'

type Identity = typeof identity

/**
 * `server.json` for the registry of MCP servers, schema 2025-12-11. Its name must be the `mcpName` of the package.
 * @param site address of the site, without a slash at its end; `null` if unknown
 */
export const serverJson = ({ mcpName, command, version, name }: Identity, site: string | null) => ({
  $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
  name: mcpName,
  title: name,
  description: texts.about,
  version,
  ...(site === null ? {} : { websiteUrl: site }),
  packages: [
    {
      registryType: 'npm',
      identifier: command,
      version,
      runtimeHint: 'npx',
      transport: { type: 'stdio' },
      packageArguments: [{ type: 'positional', value: 'mcp' }],
      environmentVariables: [{ name: 'SITE_URL', description: texts.siteUrl, isRequired: false, format: 'string' }],
    },
  ],
})

/** `manifest.json` of the `.mcpb` bundle, version 0.3. */
export const bundleManifest = ({ command, version, name, description, license }: Identity, site: string | null) => ({
  manifest_version: '0.3',
  name: command,
  display_name: name,
  version,
  description: texts.about,
  long_description: description,
  author: { name },
  ...(site === null ? {} : { homepage: site, documentation: `${site}/guides/` }),
  license,
  server: {
    type: 'node',
    entry_point: 'server/errata.js',
    mcp_config: { command: 'node', args: ['${__dirname}/server/errata.js', 'mcp'] },
  },
  tools: [
    { name: 'diagnose_error_response', description: texts.diagnose.title },
    { name: 'look_up_code', description: texts.lookUp.title },
  ],
  compatibility: { platforms: ['darwin', 'linux', 'win32'], runtimes: { node: '>=20' } },
})
