import { resolve } from 'node:path'

/**
 * The folder of what a team owns: `errata.config.ts`, `content/`, `public/`, `urls.lock`. It's the folder of the project, unless
 * `ERRATA_SITE` names another one: the tests of the product build the site in `fixtures/site`.
 */
export const siteRoot = resolve(process.env['ERRATA_SITE'] ?? '.')
