import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Content } from '../catalogue/model.ts'
import { inlineHashesOfSite } from '../security/policy-of-pages.ts'
import { filesForHosts } from './files.ts'
import { headerRules } from './headers.ts'
import { pageAt, spelling, type SitePaths } from './site-paths.ts'

/**
 * Writes the files that hosts need to redirect every spelling of an address to its page: into the site those that hosts look for, beside it
 * those that are installed another way.
 * @param content what `content/` holds
 * @param folder for the files for your own servers, beside the built site
 * @param embedding what other sites are allowed to do with this one; default: nothing
 */
export const hostFiles = (
  content: Content,
  folder = 'deploy',
  embedding?: Parameters<typeof headerRules>[1],
): AstroIntegration => {
  let base = ''
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '')
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir)
        const paths = sitePaths(site, content)
        const rules = headerRules(inlineHashesOfSite(site), embedding)
        const { inSite, beside } = filesForHosts(paths, rules, base, (path) => existsSync(join(site, path)))
        write(site, inSite)
        const folderBeside = fileURLToPath(new URL(`../${folder}/`, dir))
        rmSync(folderBeside, { recursive: true, force: true })
        write(folderBeside, beside)
      },
    },
  }
}

function write(folder: string, files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

/**
 * @param site the folder of the built site
 * @returns its pages, with what `content/` says about other addresses
 */
export function sitePaths(
  site: string,
  { codes, aliases }: Pick<Content, 'codes' | 'aliases'> = { codes: [], aliases: [] },
): SitePaths {
  const pages = globSync('**/index.html', { cwd: site })
    .map(pageAt)
    .filter((page) => !aliases.some(({ from }) => from === page))
    .toSorted()
  const asSent = codes.flatMap(({ entry: { api, code, url } }) => {
    const from = `/e/${api}/${code ?? ''}/`
    return code !== null && from !== url && /^[\w.-]+$/.test(code) ? [{ from, to: url }] : []
  })
  // A page at another spelling of an old address takes precedence.
  const taken = new Set(pages.map((page) => spelling(page)))
  const old = aliases.filter(({ from }) => !taken.has(spelling(from)))
  return { pages, aliases: old.map(({ from, to }) => ({ from, to })), asSent }
}
