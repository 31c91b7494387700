// Serves the built site as a host of static files does: `node scripts/serve.mjs PORT` (0: any free one). Not `astro preview`, which allows
// one server for each project and answers an address without its last slash with a page of its own.
// SITE_FOLDER is that of the build; its base is that of errata.config.ts, or SITE_BASE.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import compression from 'compression'
import handler from 'serve-handler'
import { headerRules } from '../src/hosts/headers.ts'
import { inlineHashesOfSite } from '../src/security/policy-of-pages.ts'
import { site as config } from '../src/site/config.ts'
import { bySpelling, spelling } from '../src/hosts/site-paths.ts'
import { sitePaths } from '../src/hosts/index.ts'
import { wantsMarkdown } from '../src/hosts/wants-markdown.ts'

const port = Number(process.argv[2])
const { base } = config
const site = process.env.SITE_FOLDER ?? 'dist'
const beside = site === 'dist' ? 'deploy' : `${site}-deploy`
const written = (name) => {
  const path = `${beside}/${name}.json`
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}
const paths = written('site-paths') ?? sitePaths(site)
const rules = written('headers') ?? headerRules(inlineHashesOfSite(site), config)
const renamed = new Set(paths.aliases.map(({ from }) => spelling(from)))
const canonical = bySpelling(paths)
const headers = rules.map((rule) => ({
  source: rule.path.replace('*', '**').replace(':api', '*'),
  headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
}))

const compress = compression()

const markdown = new RegExp(wantsMarkdown, 'i')

const server = createServer((request, response) => {
  const { pathname, search } = new URL(`http://localhost/${afterHost(request.url)}`)
  const path = pathname.slice(base.length)
  const to = pathname.startsWith(`${base}/`) ? redirectOf(path) : '/'
  if (to !== null) {
    response.writeHead(301, { location: `${base}${to}${search}` }).end()
    return
  }
  request.url = path + search
  if (path.endsWith('/')) {
    response.setHeader('vary', 'Accept')
    const hasTwin = markdown.test(request.headers.accept ?? '') && existsSync(`${site}${path}index.md`)
    request.url = `${path}${hasTwin ? 'index.md' : 'index.html'}`
  }
  compress(request, response, () =>
    handler(request, response, {
      public: site,
      // It would redirect to what was asked for; every redirect here leads to a known page.
      cleanUrls: false,
      directoryListing: false,
      headers,
    }),
  )
})

server.listen(port, () => console.log(`http://localhost:${server.address().port}${base}/`))

/** The address without its first slash, also of a client that sends it with scheme and host, as to a proxy. */
const afterHost = (address) => address.replace(/^https?:\/\/[^/?]*/i, '').replace(/^\//, '')

/** Where a site path leads that is not the address of its page, `null` for one that is, or that has none. */
function redirectOf(path) {
  const meant = spelling(path)
  const to = canonical.get(meant)
  if (to === undefined || to === path) return null
  const isFile = !path.endsWith('.html') && statSync(`${site}${path}`, { throwIfNoEntry: false })?.isFile()
  return isFile && !renamed.has(meant) ? null : to
}
