import { ruleStart, saidAgain, type HeaderRule } from './headers.ts'
import type { SitePaths } from './site-paths.ts'
import { spellingPattern } from './spelling-pattern.ts'

/** The most routes that Vercel reads from a deployment. */
const mostRoutes = 2048

/** One entry of `routes`: without `caseSensitive`, `src` ignores letter case. */
type Route =
  | { handle: 'filesystem' | 'error' }
  | { src: string; headers?: Record<string, string>; continue?: true; status?: number; dest?: string }

/**
 * `config.json` of Vercel's Build Output API, version 3. An address that isn't a file is compared with the pattern of each page, as on servers
 * of your own; beyond the limit, the page for missing addresses redirects.
 */
export function vercelConfiguration({ pages, aliases }: SitePaths, rules: HeaderRule[], base: string): string {
  const redirect = (from: string, to: string): Route => ({
    src: spellingPattern(base + from),
    status: 301,
    headers: { Location: base + to },
  })
  const headers = apart(rules, base).map(({ src, headers }): Route => ({ src, headers, continue: true }))
  const moved = aliases.map(({ from, to }) => redirect(from, to))
  const missing: Route[] = [{ handle: 'error' }, { src: '^.*$', status: 404, dest: `${base}/404.html` }]
  const room = mostRoutes - headers.length - moved.length - missing.length - 1
  const spellings = pages.slice(0, Math.max(0, room)).map((page) => redirect(page, page))
  return JSON.stringify({
    version: 3,
    routes: [...headers, ...moved, { handle: 'filesystem' }, ...spellings, ...missing],
  })
}

/** A header that a folder sets again gets a separate route for all other paths, because Vercel doesn't document which of two routes wins. */
function apart(rules: HeaderRule[], base: string): { src: string; headers: Record<string, string> }[] {
  const again = saidAgain(rules)
  return rules.flatMap((rule) => {
    if (rule.path !== '/*') return [{ src: sourceOf(rule, base), headers: rule.headers }]
    const only = (isAgain: boolean) => Object.fromEntries(Object.entries(rule.headers).filter(([name]) => again.has(name) === isAgain)) // prettier-ignore
    const others = rules.filter(({ path, headers }) => path !== '/*' && Object.keys(headers).some((name) => again.has(name))) // prettier-ignore
    const but = others.map((other) => `(?!${ruleStart(other, base).slice(1)})`).join('')
    const apart = again.size > 0 ? [{ src: `^${but}${base}/.*$`, headers: only(true) }] : []
    return [{ src: sourceOf(rule, base), headers: only(false) }, ...apart]
  })
}

/** A rule covers a folder or one file. */
const sourceOf = (rule: HeaderRule, base: string) =>
  rule.path.endsWith('/*') ? `${ruleStart(rule, base)}.*$` : ruleStart(rule, base)
