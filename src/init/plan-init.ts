import { readPage, type Page } from '../catalogue/read-page.ts'
import type { SourceFile } from '../catalogue/model.ts'
import { starterPage } from './starter-page.ts'

export interface InitPlan {
  /** Files of `content/` to delete: pages of the shipped APIs, and guides about them. */
  remove: string[]
  /** Files of `content/` to write: the page of the new API, and pages that linked to deleted ones. */
  write: SourceFile[]
  /** Services and standards to keep. */
  references: { id: string; group: string }[]
}

/**
 * How to turn `content/` into a team's own. The reference is kept: envelopes, statuses, kinds, headers, services and standards.
 * Only the named APIs are kept. A guide that shows or links to something deleted is deleted too. In a page that is kept, a link to a deleted
 * page becomes plain text.
 * @param files every `.mdx` file of `content/`
 * @param api id of the new API, made of `a-z`, `0-9` and `-`
 * @param name name of the new API on its pages
 * @param keep ids of APIs, services and standards, and names of guides, to keep unchanged
 * @throws if `keep` names something that doesn't exist, or `api` is taken
 */
export function planInit(files: SourceFile[], api: string, name: string, keep: string[]): InitPlan {
  const pages = files.flatMap((file) => readPage(file, []) ?? [])
  const groups = new Map(pages.map(apiOf).filter((found) => found !== null))
  const guides = pages.flatMap(({ path }) => guideOf(path) ?? [])
  for (const id of keep)
    if (!groups.has(id) && !guides.includes(id))
      throw new Error(
        `Correct --keep: "${id}" isn't an API, service, standard or guide. Known: ${[...groups.keys(), ...guides].join(', ')}.`,
      )

  const gone = new Set([...groups].flatMap(([id, group]) => (group === 'api' && !keep.includes(id) ? [id] : [])))
  if (groups.has(api) && !gone.has(api))
    throw new Error(`Choose another id for your API: "${api}" is taken, because content/apis/${api}/ is kept.`)

  const remove = new Set(files.map(({ path }) => path).filter((path) => gone.has(folderOf(path) ?? '')))
  removeGuides(pages, remove, gone, keep)
  const urls = [...remove].map(urlOf)
  const write = files.flatMap((file) => {
    if (remove.has(file.path)) return []
    const text = withoutLinks(file.text, urls, gone)
    return text === file.text ? [] : [{ path: file.path, text }]
  })
  const start = { path: `content/apis/${api}/index.mdx`, text: starterPage(name) }
  remove.delete(start.path)
  return {
    remove: [...remove].toSorted(),
    write: [start, ...write],
    references: [...groups].flatMap(([id, group]) => (group === 'api' ? [] : [{ id, group }])),
  }
}

/** Id and group, of the front page of an API. */
function apiOf({ path, frontMatter }: Page): [string, string] | null {
  const id = /^content\/apis\/([^/]+)\/index\.mdx$/.exec(path)?.[1]
  const group = (frontMatter as { group?: unknown } | null)?.group
  return id ? [id, typeof group === 'string' ? group : 'api'] : null
}

const guideOf = (path: string) => /^content\/guides\/([^/]+)\.mdx$/.exec(path)?.[1] ?? null

const folderOf = (path: string) => /^content\/apis\/([^/]+)\//.exec(path)?.[1] ?? null

/** Removes guides that depend on something deleted, until no guide does. */
function removeGuides(pages: Page[], remove: Set<string>, gone: Set<string>, keep: string[]): void {
  const guides = pages.filter(({ path }) => guideOf(path) !== null && !keep.includes(guideOf(path) ?? ''))
  for (let before = -1; before !== remove.size;) {
    before = remove.size
    for (const guide of guides) if (restsOn(guide, [...remove].map(urlOf), gone)) remove.add(guide.path)
  }
}

const restsOn = ({ links, examples }: Page, urls: string[], gone: Set<string>) =>
  examples.some(({ attributes }) => gone.has(attributes['api'] ?? '')) ||
  links.some(({ url }) => leadsTo(url, urls, gone))

/** Whether a link leads to a deleted page, or to a page made from its rows. */
function leadsTo(url: string, urls: string[], gone: Set<string>): boolean {
  const path = url.replace(/[?#].*$/, '')
  const api = /^\/(?:apis|e|links)\/([^/.]+)/.exec(path)?.[1]
  return urls.includes(path) || (api !== undefined && gone.has(api))
}

function urlOf(path: string): string {
  const guide = guideOf(path)
  if (guide) return `/guides/${guide}/`
  const [, api = '', file = ''] = /^content\/apis\/([^/]+)\/(.+)\.mdx$/.exec(path) ?? []
  return file === 'index' ? `/apis/${api}/` : `/e/${api}/${file}/`
}

/** A text in which links to deleted pages are plain words. */
const withoutLinks = (text: string, urls: string[], gone: Set<string>) =>
  text.replaceAll(/\[([^\]]*)\]\((\/[^)\s]*)\)/g, (link, words: string, url: string) =>
    leadsTo(url, urls, gone) ? words : link,
  )
