import { readFileSync } from 'node:fs'
import { projectFile } from './project.ts'

/** Who we are, in one place for everything that the package prints, serves and is packed with. */
interface Identity {
  /** Name of the product, for people. */
  name: string
  /** Name of the package, and of its command. */
  command: string
  version: string
  description: string
  /** Its name in the MCP registry: a domain backwards, and the package. */
  mcpName: string
  license: string
}

const { name, version, description, mcpName, license } = JSON.parse(
  readFileSync(projectFile('package.json'), 'utf8'),
) as Omit<Identity, 'command'>

export const identity: Identity = {
  name: name.charAt(0).toUpperCase() + name.slice(1),
  command: name,
  version,
  description,
  mcpName,
  license,
}

/** Address of the site when the package was built, with its base and without a slash at its end; `null` where it has none. */
export const builtFor: string | null = process.env['SITE_URL']
  ? new URL(process.env['SITE_BASE'] ?? '', process.env['SITE_URL']).href.replace(/\/$/, '')
  : null
