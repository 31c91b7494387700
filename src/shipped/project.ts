import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = join(dirname(fileURLToPath(import.meta.url)), '../..')

export const projectFile = (path: string) => join(project, path)

/** The folder with the files that a team owns, wherever the command is started. `ERRATA_SITE` sets another one. */
export const root = resolve(process.env['ERRATA_SITE'] ?? project)
