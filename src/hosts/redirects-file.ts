import { saidAgain, type HeaderRule } from './headers.ts'
import { listedRedirects } from './listed-redirects.ts'
import type { SitePaths } from './site-paths.ts'

/** What Cloudflare Pages reads of a `_redirects` file; Netlify reads more. */
const mostRules = 2000

/** The `_redirects` file of Netlify, Cloudflare Pages and GitLab Pages. All add a missing slash and take `.html` off by themselves. */
export function redirectsFile(paths: SitePaths, base: string): string {
  const rules = listedRedirects(paths).map(({ from, to }) => `${base}${from} ${base}${to} 301`)
  const left = rules.length - mostRules
  const note = left > 0 ? [`# ${left} more were left out: Cloudflare Pages reads ${mostRules}.`] : []
  return `${[...rules.slice(0, mostRules), ...note].join('\n')}\n`
}

/**
 * The `_headers` file of Netlify and Cloudflare Pages. To what a folder says again, Cloudflare would add what holds everywhere: `!` takes that off
 * (https://developers.cloudflare.com/pages/configuration/headers/). Netlify passes that line over, and takes what the later rule says.
 */
export function headersFile(rules: HeaderRule[], base: string): string {
  const again = saidAgain(rules)
  const line = (path: string, [name, value]: [string, string]) =>
    `${path !== '/*' && again.has(name) ? `  ! ${name}\n` : ''}  ${name}: ${value}\n`
  const block = ({ path, headers }: HeaderRule) =>
    `${base}${path}\n${Object.entries(headers)
      .map((header) => line(path, header))
      .join('')}`
  return rules.map(block).join('\n')
}
