import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import pLimit from 'p-limit'
import { tableAnchors, type Site } from './site.ts'

/** Files that only the pages and the hosts use. Their addresses can change. */
const internal = [
  /^\/_/,
  /^\/\./,
  /^\/404\.html$/,
  /^\/explorer\//,
  /^\/search[^/]*\.json$/,
  /^\/search\//,
  /^\/favicon/,
  /^\/(apple-touch-icon|icon-\d+)\.png$/,
  /^\/social\//,
  /^\/pagefind\//,
  /^\/site\.webmanifest$/,
  /^\/staticwebapp\.config\.json$/,
]

/**
 * The permanent addresses of a built site: its pages, its files for programs, and the anchors of its tables.
 * @param folder of the built site
 */
export function publishedAddresses(folder: string): string[] {
  return filesOf(folder, '**/*').flatMap((path) => {
    if (internal.some((pattern) => pattern.test(path))) return []
    if (!path.endsWith('/index.html')) return [path]
    const page = path.slice(0, -'index.html'.length)
    return [page, ...tableAnchors(readFileSync(folder + path, 'utf8')).map((id) => `${page}#${id}`)]
  })
}

/**
 * The site's addresses in its data: the strings in its JSON files that are exactly the path of a page.
 * @param base the site's base, which only some files put before paths
 */
export function namedAddresses(folder: string, base: string): { address: string; where: string }[] {
  const sections = new Set(filesOf(folder, '*/**/index.html').map((path) => path.split('/')[1]))
  // Redirect rules for a host aren't addresses of the site.
  const data = filesOf(folder, '**/*.json').filter((file) => file !== '/staticwebapp.config.json')
  return data.flatMap((file) => {
    const strings = new Set(stringsIn(JSON.parse(readFileSync(folder + file, 'utf8'))))
    return [...strings]
      .map((text) => (base !== '' && text.startsWith(`${base}/`) ? text.slice(base.length) : text))
      .map((text) => text.replace(/\?[^#]*/, ''))
      .filter((text) => /^\/[a-z]+\/\S*$/.test(text) && sections.has(text.split('/')[1]))
      .map((address) => ({ address, where: file.slice(1) }))
  })
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

/** The site as served by a host without rules: files, and folders with an `index.html`. */
export const siteInFolder =
  (folder: string): Site =>
  (path) => {
    const file = `${folder}${decodeURIComponent(path)}${path.endsWith('/') ? 'index.html' : ''}`
    const isThere = existsSync(file) && statSync(file).isFile()
    return { status: isThere ? 200 : 404, location: null, text: isThere ? readFileSync(file, 'utf8') : '' }
  }

/** The site as the server at `address` sends it. @param address with the base, without a trailing slash */
export function siteAt(address: string): Site {
  // Thousands of simultaneous connections would be dropped.
  const limit = pLimit(32)
  return (path) =>
    limit(async () => {
      const response = await fetch(address + path, { redirect: 'manual' })
      const location = response.headers.get('location')
      const to = location === null ? null : new URL(location, response.url).href
      return {
        status: response.status,
        location: to?.startsWith(`${address}/`) ? to.slice(address.length) : to,
        text: await response.text(),
      }
    })
}

const filesOf = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: folder })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(folder + path).isFile())
    .toSorted()
