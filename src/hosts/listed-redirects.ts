import { spelling, type SitePaths } from './site-paths.ts'

/** One redirect, without the site's base. */
export interface Redirect {
  from: string
  to: string
}

/**
 * Redirects for hosts without patterns, or without patterns that ignore letter case: the most important spellings, one by one. Old addresses come
 * first, then codes as the API sends them, then `-` for `_`, each with and without the slash at the end. The page for missing addresses
 * handles the rest.
 */
export function listedRedirects(paths: SitePaths): Redirect[] {
  const known = new Set(paths.pages)
  const hyphenated = paths.pages
    .filter((page) => page.includes('_'))
    .map((to) => ({ from: to.replaceAll('_', '-'), to }))
    .filter(({ from }) => !known.has(from))
  const asSent = paths.asSent.filter(({ from }) => spelling(from) !== '' && !known.has(from))
  return [...paths.aliases, ...asSent, ...hyphenated].flatMap(({ from, to }) => [
    { from: from.replace(/\/$/, ''), to },
    { from, to },
  ])
}
