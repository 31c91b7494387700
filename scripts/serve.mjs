// Serves the built site as a static host does: `node scripts/serve.mjs PORT` (0: any free port), only to this machine unless HOST
// names another address to listen on. Not `astro preview`, which allows one server per project and serves its own page for an address without
// the final slash. SITE_FOLDER is the folder of the build; the base is that of errata.config.ts, or SITE_BASE.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import compression from 'compression'
import send from 'send'
import { answersOf, varies } from '../src/hosts/answer.ts'
import { headersAt, headerRules } from '../src/hosts/headers.ts'
import { sitePaths } from '../src/hosts/index.ts'
import { listenFault } from '../src/hosts/listen-fault.ts'
import { inlineHashesOfSite } from '../src/security/policy-of-pages.ts'
import { site as config } from '../src/site/config.ts'

const port = Number(process.argv[2])
const host = process.env.HOST || '127.0.0.1'
const site = process.env.SITE_FOLDER ?? 'dist'
if (!existsSync(`${site}/index.html`)) fail(`Build the site first (npm run build): ${site}/ has no built site.`)
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`Set PORT to a number from 0 to 65535, such as PORT=4321 npm start. Found: "${process.argv[2] ?? ''}".`)

const beside = site === 'dist' ? 'deploy' : `${site}-deploy`
const written = (name) => {
  const path = `${beside}/${name}.json`
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}
const base = written('site')?.base ?? config.base
const rules = written('headers') ?? headerRules(inlineHashesOfSite(site), config)
const answerTo = answersOf(written('site-paths') ?? sitePaths(site), base, isFile)
const compress = compression()

// Drops clients that send a request more slowly. A machine under load can take seconds to read a request that was sent at once.
const slow = Number(process.env.SLOW_CLIENT_SECONDS ?? 60) * 1000
const limits = {
  headersTimeout: slow,
  requestTimeout: 2 * slow,
  connectionsCheckingInterval: slow / 4,
  keepAliveTimeout: 30_000,
}

const server = createServer(limits, (request, response) => {
  request.resume()
  if (!['GET', 'HEAD'].includes(request.method)) return response.writeHead(405, { allow: 'GET, HEAD' }).end()
  const answer = answerTo(request.url, request.headers.accept)
  if (answer.status === 301) return response.writeHead(301, { location: answer.location }).end()
  if (varies(request.url)) response.setHeader('vary', 'Accept')
  for (const [name, value] of Object.entries(headersAt(rules, answer.file))) response.setHeader(name, value)
  response.statusCode = answer.status
  compress(request, response, () =>
    send(request, encodeURI(answer.file), { root: site, index: false, dotfiles: 'allow', cacheControl: false })
      .on('directory', () => response.destroy())
      .pipe(response),
  )
})

// A client that has read nothing for this long is gone.
server.setTimeout(120_000)
server.on('error', (error) => fail(listenFault(error, host, port)))
server.listen(port, host, () => {
  const { port } = server.address()
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
    ? 'localhost'
    : host.includes(':')
      ? `[${host}]`
      : host
  console.log(`http://${name}:${port}${base}/`)
})

function isFile(path) {
  try {
    return statSync(site + path).isFile()
  } catch {
    return false
  }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
