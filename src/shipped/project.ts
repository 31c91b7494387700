import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { siteRoot } from '../site/root.ts'

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The folder of the site that is shipped. */
export const shippedRoot = process.env['ERRATA_SITE'] ? siteRoot : root

export const projectFile = (path: string) => join(root, path)
