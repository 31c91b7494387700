import { headersAt, type HeaderRule } from './headers.ts'
import { listedRedirects } from './listed-redirects.ts'
import type { SitePaths } from './site-paths.ts'

/** The size limit of the configuration of Azure Static Web Apps, in bytes: 20 KB, less what its own formatting can add. */
const mostBytes = 19_000

/**
 * `staticwebapp.config.json` of Azure Static Web Apps. Its routes allow a wildcard only at the end, so they can't express a header for one
 * level of folders. It has as many redirects as fit.
 */
export function azureConfiguration(paths: SitePaths, rules: HeaderRule[], base: string): string {
  const folders = rules.filter(({ path }) => path !== '/*' && !path.includes(':'))
  const configuration = {
    trailingSlash: 'always',
    globalHeaders: headersAt(rules, '/'),
    mimeTypes: { '.md': 'text/markdown; charset=utf-8' },
    responseOverrides: { '404': { rewrite: '/404.html', statusCode: 404 } },
    routes: folders.map(({ path, headers }) => ({ route: base + path, headers })) as object[],
  }
  let bytes = sizeOf(configuration)
  for (const { from, to } of listedRedirects(paths)) {
    const route = { route: base + from, redirect: base + to, statusCode: 301 }
    bytes += sizeOf(route) + 1
    if (bytes > mostBytes) break
    configuration.routes.push(route)
  }
  return JSON.stringify(configuration)
}

const sizeOf = (value: object) => Buffer.byteLength(JSON.stringify(value))
