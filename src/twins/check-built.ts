import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { SaxesParser } from 'saxes'
import { documents, schemaUrl } from './schema.ts'

/** A built site. `read` gives the text of a file by its path from the site's root; `null` if there is none. */
export interface Built {
  read: (path: string) => string | null
  /** Site paths of all pages, `/e/sessions/429/`. */
  pages: string[]
  /** The base of this build: '' or `/docs/errors`. */
  base: string
}

/**
 * Checks the files for programs of a built site: that they exist, match the schemas that the site publishes, and that each page names them.
 * @param codePages the site paths of all code pages
 * @returns a sentence for each fault
 */
export function twinFaults(site: Built, codePages: string[]): string[] {
  const validators = validatorsOf(site)
  // An old address, which redirects, isn't a page.
  const pages = site.pages.filter(
    (url) => !site.read(`${url}index.html`)?.includes('<meta name="robots" content="noindex">'),
  )
  return [
    ...validators.faults,
    ...documentFaults(site, '/codes.json', validators.codes),
    ...codePages.flatMap((url) => codeFaults(site, url, validators)),
    ...pages.flatMap((url) => [...alternateFaults(site, url), ...dataFaults(site, url)]),
    ...feedFaults(site),
    ...sitemapFaults({ ...site, pages }),
  ]
}

type Validators = { faults: string[] } & Partial<Record<keyof typeof documents, ValidateFunction>>

function validatorsOf({ read }: Built): Validators {
  const validators: Validators = { faults: [] }
  for (const name of Object.keys(documents) as (keyof typeof documents)[]) {
    try {
      const ajv = new Ajv2020()
      formats.default(ajv)
      validators[name] = ajv.compile(JSON.parse(read(schemaUrl(name)) ?? 'null') as object)
    } catch (error) {
      validators.faults.push(`${schemaUrl(name)} isn't a JSON Schema: ${String(error)}`)
    }
  }
  return validators
}

function documentFaults({ read }: Built, path: string, validate: ValidateFunction | undefined): string[] {
  const document = parsed(read(path))
  if (document === undefined) return [`${path} is missing or isn't JSON`]
  if (!validate || validate(document)) return []
  return [
    `${path} doesn't match its schema: ${validate.errors?.map((fault) => `${fault.instancePath} ${fault.message}`).join(', ')}`,
  ]
}

function codeFaults(site: Built, url: string, validators: Validators): string[] {
  const faults = documentFaults(site, `${url}index.json`, validators.code)
  if (faults.length > 0) return faults
  const document = parsed(site.read(`${url}index.json`)) as { url: string; twins: { http: string | null } }
  const http = site.read(`${url}index.http`)
  return [
    ...(document.url === site.base + url ? [] : [`${url}index.json says that its page is ${document.url}`]),
    ...(site.read(`${url}index.md`)?.startsWith('# ') ? [] : [`${url}index.md is missing or has no title`]),
    ...((document.twins.http === null) === (http === null) ? [] : [`${url}index.json is wrong about its sample`]),
    ...(http === null || http.startsWith('HTTP/1.1 ') ? [] : [`${url}index.http isn't an HTTP message`]),
  ]
}

function alternateFaults({ read, base }: Built, url: string): string[] {
  const html = read(`${url}index.html`) ?? ''
  const links = [...html.matchAll(/<link rel="(alternate|canonical)"[^>]* href="([^"]+)"/g)]
  const canonical = links.flatMap(([, rel, target = '']) => (rel === 'canonical' ? [target] : []))
  const targets = links.map(([, , target = '']) => pathOf(target, base))
  const forms = ['index.json', 'index.md', 'index.http'].filter((form) => read(url + form) !== null)
  return [
    ...canonicalFaults(read, base, url, canonical),
    ...forms.filter((form) => !targets.includes(url + form)).map((form) => `${url} doesn't name its ${form}`),
    ...targets.filter((target) => !exists(read, target)).map((target) => `${url} names ${target}, which doesn't exist`),
  ]
}

/** Every page names its own absolute address as canonical; no page does if the site doesn't know its address. */
function canonicalFaults(read: Built['read'], base: string, url: string, stated: string[]): string[] {
  const isKnown = read('/robots.txt')?.includes('Sitemap:') === true
  if (!isKnown)
    return stated.map((address) => `${url} has a canonical address, ${address}, although the site has no address`)
  const isOwn = stated.length === 1 && URL.canParse(stated[0] ?? '') && pathOf(stated[0] ?? '', base) === url
  return isOwn ? [] : [`${url} doesn't name itself as canonical`]
}

const exists = (read: Built['read'], path: string) => read(path.endsWith('/') ? `${path}index.html` : path) !== null

/** The site path in an address of this site. */
function pathOf(address: string, base: string): string {
  const { pathname } = new URL(address, 'http://site')
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : `outside ${base}: ${pathname}`
}

function dataFaults({ read, base }: Built, url: string): string[] {
  const html = read(`${url}index.html`) ?? ''
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) =>
    parsed(text),
  )
  const crumbs = /<nav aria-label="Breadcrumb".*?<\/nav>/s.exec(html)?.[0] ?? ''
  const shown = [...crumbs.matchAll(/href="([^"]+)"/g)].map(([, target = '']) => pathOf(target, base)).join(' ')
  const list = blocks.find(isBreadcrumbs)
  const said = list?.itemListElement.map(({ item }) => pathOf(item, base)).join(' ') ?? ''
  return [
    ...(blocks.some((block) => (block as { '@context'?: string })?.['@context'] !== 'https://schema.org')
      ? [`${url} has structured data that can't be read`]
      : []),
    ...(said.startsWith(shown)
      ? []
      : [`${url} shows the breadcrumbs "${shown}" and has "${said}" in its structured data`]),
    ...(list?.itemListElement.every(({ position }, index) => position === index + 1) === false
      ? [`${url} numbers its breadcrumbs wrongly`]
      : []),
  ]
}

const isBreadcrumbs = (block: unknown): block is { itemListElement: { position: number; item: string }[] } =>
  (block as { '@type'?: string } | undefined)?.['@type'] === 'BreadcrumbList'

function feedFaults({ read }: Built): string[] {
  const faults: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => faults.push(`/feed.xml isn't well-formed: ${message}`))
  parser.write(read('/feed.xml') ?? '').close()
  return faults
}

/** A sitemap must name every page and nothing else. A site that doesn't know its address has none. */
function sitemapFaults({ read, pages, base }: Built): string[] {
  const robots = read('/robots.txt')
  const text = read('/sitemap-0.xml')
  if (text === null) return robots?.includes('Sitemap:') ? ["/robots.txt names a sitemap that doesn't exist"] : []
  const listed = new Set([...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => pathOf(address, base)))
  return [
    ...(robots?.includes('/sitemap-index.xml') ? [] : ["/robots.txt doesn't name the sitemap"]),
    ...pages.filter((url) => !listed.has(url)).map((url) => `${url} isn't in the sitemap`),
    ...[...listed].filter((url) => !pages.includes(url)).map((url) => `the sitemap names ${url}, which doesn't exist`),
  ]
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
