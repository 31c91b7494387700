import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Content } from '../catalogue/model.ts'
import { apacheConfiguration } from './apache.ts'
import { caddyfile } from './caddy.ts'
import { inlineHashesOfSite } from '../security/policy-of-pages.ts'
import { headerRules } from './headers.ts'
import { nginxConfiguration } from './nginx.ts'
import { headersFile, redirectsFile } from './redirects-file.ts'
import type { SitePaths } from './site-paths.ts'

/**
 * Writes what hosts need to lead every spelling of an address to its page: into the site what Netlify, Cloudflare Pages and
 * GitHub Pages look for, beside it a Caddyfile and an nginx configuration.
 * @param content what `content/` holds
 * @param folder where the files for servers of one's own go, beside the built site
 */
export const hostFiles = (content: Content, folder = 'deploy'): AstroIntegration => {
  let base = ''
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '')
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir)
        const beside = fileURLToPath(new URL(`../${folder}/`, dir))
        const paths = sitePaths(site, content)
        const rules = headerRules(inlineHashesOfSite(site))
        writeFileSync(`${site}_redirects`, redirectsFile(paths, base))
        writeFileSync(`${site}_headers`, headersFile(rules, base))
        // GitHub Pages leaves out folders that start with _ unless it finds this.
        writeFileSync(`${site}.nojekyll`, '')
        mkdirSync(beside, { recursive: true })
        writeFileSync(`${beside}site.json`, JSON.stringify({ base }))
        writeFileSync(`${beside}site-paths.json`, JSON.stringify(paths))
        writeFileSync(`${beside}headers.json`, JSON.stringify(rules))
        writeFileSync(`${beside}Caddyfile`, caddyfile(paths, rules, base))
        writeFileSync(`${beside}nginx.conf`, nginxConfiguration(paths, rules, base))
        writeFileSync(`${beside}apache.conf`, apacheConfiguration(paths, rules, base))
      },
    },
  }
}

/**
 * @param site the folder of the built site
 * @returns its pages as they are, with what `content/` says of other addresses
 */
export function sitePaths(
  site: string,
  { codes, aliases }: Pick<Content, 'codes' | 'aliases'> = { codes: [], aliases: [] },
): SitePaths {
  const pages = globSync('**/index.html', { cwd: site })
    .map((path) => `/${path.replaceAll('\\', '/').slice(0, -'index.html'.length)}`)
    .filter((page) => !aliases.some(({ from }) => from === page))
    .toSorted()
  const asSent = codes.flatMap(({ entry: { api, code, url } }) => {
    const from = `/e/${api}/${code ?? ''}/`
    return code !== null && from !== url && /^[\w.-]+$/.test(code) ? [{ from, to: url }] : []
  })
  return { pages, aliases: aliases.map(({ from, to }) => ({ from, to })), asSent }
}
