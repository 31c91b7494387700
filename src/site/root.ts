import { resolve } from 'node:path'

/**
 * The folder of a team's own files: `errata.config.ts`, `content/`, `public/`, `urls.lock`. It's the project's folder, unless `ERRATA_SITE`
 * names another: the product's tests build the site in `fixtures/site`.
 */
export const siteRoot = resolve(process.env['ERRATA_SITE'] ?? '.')
