import { readFileSync } from 'node:fs'
import { loadConfig } from '../config/load-config.ts'
import { addressOf } from '../config/site.ts'
import { projectFile, root } from './project.ts'

/** Who we are, in one place for everything that the package prints, serves and is packed with. */
interface Identity {
  /** Name of the site, for people. */
  name: string
  /** Name of the package, and of its command. */
  command: string
  version: string
  description: string
  /** Its name in the MCP registry: a domain backwards, and the package. */
  mcpName: string
  license: string
}

const site = loadConfig(root)

const { name, version, description, mcpName, license } = JSON.parse(
  readFileSync(projectFile('package.json'), 'utf8'),
) as Omit<Identity, 'command'>

export const identity: Identity = {
  name: site.name,
  command: name,
  version,
  description,
  mcpName,
  license,
}

/** Address of the site when the package was built, with its base and without a slash at its end; `null` where it has none. */
export const builtFor: string | null = addressOf(site)

/** What stands before every path of the site: `/docs/errors`, or nothing. */
export const base: string = site.base
