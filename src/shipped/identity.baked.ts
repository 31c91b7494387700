import { readFileSync } from 'node:fs'
<<<<<<< HEAD
import { loadConfig } from '../config/load-config.ts'
import { addressOf } from '../config/site.ts'
import { projectFile, shippedRoot } from './project.ts'
||||||| merged common ancestors
import { projectFile } from './project.ts'
=======
import { loadConfig } from '../config/load-config.ts'
import { addressOf } from '../config/site.ts'
import { projectFile, root } from './project.ts'
>>>>>>> wt-package

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

<<<<<<< HEAD
const site = loadConfig(shippedRoot)

||||||| merged common ancestors
=======
const site = loadConfig(root)

>>>>>>> wt-package
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
<<<<<<< HEAD
export const builtFor: string | null = addressOf(site)
||||||| merged common ancestors
export const builtFor: string | null = process.env['SITE_URL']
  ? new URL(process.env['SITE_BASE'] ?? '', process.env['SITE_URL']).href.replace(/\/$/, '')
  : null
=======
export const builtFor: string | null = addressOf(site)

/** What stands before every path of the site: `/docs/errors`, or nothing. */
export const base: string = site.base
>>>>>>> wt-package
