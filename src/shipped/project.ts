import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { siteRoot } from '../site/root.ts'

const project = join(dirname(fileURLToPath(import.meta.url)), '../..')

<<<<<<< HEAD
/** The folder of the site that is shipped. */
export const shippedRoot = process.env['ERRATA_SITE'] ? siteRoot : root

export const projectFile = (path: string) => join(root, path)
||||||| merged common ancestors
export const projectFile = (path: string) => join(root, path)
=======
export const projectFile = (path: string) => join(project, path)

/** The folder of what a team owns, from wherever the command is started; `ERRATA_SITE` names another one. */
export const root = resolve(process.env['ERRATA_SITE'] ?? project)
>>>>>>> wt-package
