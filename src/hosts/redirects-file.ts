import type { HeaderRule } from './headers.ts'
import { spelling, type SitePaths } from './site-paths.ts'

/** What Cloudflare Pages reads of a `_redirects` file; Netlify reads more. */
const mostRules = 2000

/**
 * The `_redirects` file of Netlify and Cloudflare Pages. Neither knows patterns that ignore letter case, so the spellings that
 * matter most are listed one by one, old addresses first, then codes as the API sends them, then `-` for `_`. Both hosts add a
 * missing slash and take `.html` off by themselves; what is left over is led on by the page for missing addresses.
 */
export function redirectsFile(paths: SitePaths, base: string): string {
  const known = new Set(paths.pages)
  const hyphenated = paths.pages
    .filter((page) => page.includes('_'))
    .map((to) => ({ from: to.replaceAll('_', '-'), to }))
    .filter(({ from }) => !known.has(from))
  const asSent = paths.asSent.filter(({ from }) => spelling(from) !== '' && !known.has(from))
  const rules = [...paths.aliases, ...asSent, ...hyphenated].flatMap(({ from, to }) => [
    `${base}${from.replace(/\/$/, '')} ${base}${to} 301`,
    `${base}${from} ${base}${to} 301`,
  ])
  const left = rules.length - mostRules
  const note = left > 0 ? [`# ${left} more were left out: Cloudflare Pages reads ${mostRules}.`] : []
  return `${[...rules.slice(0, mostRules), ...note].join('\n')}\n`
}

/** The `_headers` file of Netlify and Cloudflare Pages. */
export const headersFile = (rules: HeaderRule[], base: string) =>
  rules
    .map(
      ({ path, headers }) =>
        `${base}${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('\n')
