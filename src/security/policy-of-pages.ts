import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { policyMark } from './policy-mark.ts'
import { contentSecurityPolicy, type InlineHashes } from './policy.ts'
import { inlineHashes } from './read-page.ts'

/**
 * Writes into each built page the policy that allows its own inline scripts and styles, and no others. Astro's `security.csp`
 * would put the hashes of all components into every page, and knows nothing of `is:inline`.
 */
export const policyOfPages = (): AstroIntegration => ({
  name: 'policy-of-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      for (const path of pagesIn(fileURLToPath(dir))) {
        const html = readFileSync(path, 'utf8')
        writeFileSync(
          path,
          html.replace(policyMark, () => contentSecurityPolicy(inlineHashes(html), 'meta')),
        )
      }
    },
  },
})

/** All inline scripts and styles of a built site, for the header that goes with every page. */
export function inlineHashesOfSite(site: string): InlineHashes {
  const all = pagesIn(site).map((path) => inlineHashes(readFileSync(path, 'utf8')))
  return {
    scripts: [...new Set(all.flatMap(({ scripts }) => scripts))].toSorted(),
    styles: [...new Set(all.flatMap(({ styles }) => styles))].toSorted(),
  }
}

const pagesIn = (site: string) =>
  globSync('**/*.html', { cwd: site }).map((path) => `${site.replace(/\/$/, '')}/${path}`)
