import type { Site } from '../config/site.ts'
import type { Content } from '../catalogue/model.ts'
import type { Api, Catalogue } from '../engine/model.ts'

/**
 * The part of `content/` that the site shows, in the order of its config. Hidden APIs stay in the catalogue, marked, so that the engine still
 * recognizes them.
 * @param site which services and standards to show, whether to show guides, and which APIs to list first
 */
export function shownContent(content: Content, site: Pick<Site, 'shown' | 'hasGuides' | 'order'>): Content {
  const hidden = new Set(content.apis.filter(({ api }) => !isShown(api, site)).map(({ api }) => api.id))
  const place = (id: string) => (site.order.includes(id) ? site.order.indexOf(id) : Infinity)
  const isOfHidden = (path: string) => hidden.has(/^(?:content)?\/(?:apis|e)\/([^/]+)/.exec(path)?.[1] ?? '')
  const isGuide = (path: string) => /^(?:content)?\/guides\//.test(path)
  const isLeftOut = (path: string) => isOfHidden(path) || (isGuide(path) && !site.hasGuides)
  return {
    ...content,
    catalogue: onlyRead(content.catalogue, hidden),
    apis: content.apis
      .filter(({ api }) => !hidden.has(api.id))
      .toSorted(({ api: a }, { api: b }) => Math.sign(place(a.id) - place(b.id)) || 0),
    codes: content.codes.filter(({ entry }) => !hidden.has(entry.api)),
    aliases: content.aliases.filter(({ to }) => !isLeftOut(to)),
    guides: site.hasGuides ? content.guides : [],
    examples: content.examples.filter(({ path }) => !isLeftOut(path)),
  }
}

const isShown = ({ id, group }: Api, { shown }: Pick<Site, 'shown'>) => {
  if (group === 'api') return true
  const said = shown[group]
  return typeof said === 'boolean' ? said : said.includes(id)
}

function onlyRead({ apis, entries, ...rest }: Catalogue, hidden: Set<string>): Catalogue {
  if (hidden.size === 0) return { apis, entries, ...rest }
  return {
    ...rest,
    apis: apis.map((api) => (hidden.has(api.id) ? { ...api, isOnlyRead: true } : api)),
    entries: entries.map((entry) => (hidden.has(entry.api) ? { ...entry, row: '' } : entry)),
  }
}

/**
 * Whether the site publishes a path. Files and the pages that every site has are always published.
 * @param content the shown content
 * @param path a site path, with or without an anchor
 */
export function isPublishedIn({ apis, guides, headers, catalogue }: Content, path: string): boolean {
  const [, section, name = ''] = path.replace(/[?#].*$/, '').split('/')
  if (section === 'guides') return name === '' ? guides.length > 0 : guides.some((guide) => guide.name === name)
  if (section === 'headers') return headers !== null
  if (section !== 'apis' && section !== 'e' && section !== 'links') return true
  const id = name.replace(/\.json$/, '')
  return !catalogue.apis.some((api) => api.id === id) || apis.some(({ api }) => api.id === id)
}
