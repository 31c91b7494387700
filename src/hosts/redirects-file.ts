import { saidAgain, type HeaderRule } from './headers.ts'
import { listedRedirects } from './listed-redirects.ts'
import type { SitePaths } from './site-paths.ts'

/** The most rules that Cloudflare Pages reads from a `_redirects` file; Netlify reads more. */
const mostRules = 2000

/** The `_redirects` file of Netlify, Cloudflare Pages and GitLab Pages. All add a missing slash and remove `.html` themselves. */
export function redirectsFile(paths: SitePaths, base: string): string {
  const rules = listedRedirects(paths).map(({ from, to }) => `${base}${from} ${base}${to} 301`)
  const left = rules.length - mostRules
  const note =
    left > 0 ? [`# ${left} more redirects are left out, because Cloudflare Pages reads only ${mostRules}.`] : []
  return `${[...rules.slice(0, mostRules), ...note].join('\n')}\n`
}

/**
 * The `_headers` file of Netlify and Cloudflare Pages. If a folder sets a header again, Cloudflare would add the value for all paths; `!` removes it
 * (https://developers.cloudflare.com/pages/configuration/headers/). Netlify ignores that line and uses the later rule.
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
