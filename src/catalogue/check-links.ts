import type { Problem } from './content-error.ts'
import type { Content } from './model.ts'
import { headingAnchors } from './old-anchors.ts'
import { namesValue, type Page } from './read-page.ts'
import type { Unread } from './unread.ts'
import { headersUrl, kindUrl, pageUrl, statusUrl } from './urls.ts'

/** Checks every link inside the site: the page exists, and on pages written as MDX the anchor too. */
export function checkLinks(pages: Page[], content: Content, unread: Unread, problems: Problem[]): void {
  const anchors = anchorsByUrl(pages, content)
  for (const page of pages) {
    const own = pageUrl(page.path)
    for (const { url, line } of page.links) {
      if (/^https?:\/\//.test(url) || namesValue(url)) continue
      const [path = '', anchor] = url.startsWith('#') ? [own, url.slice(1)] : url.split('#')
      const known = anchors.get(path)
      const fault = known === undefined ? 'page' : anchor && known !== 'any' && !known.has(anchor) ? 'anchor' : null
      if (!fault || unread.mayHave(path)) continue
      const renamed = content.oldAnchors.find(({ url: of, from }) => of === path && from === anchor)
      problems.push({
        path: page.path,
        line,
        what: renamed
          ? 'This link leads to an old anchor of a heading.'
          : fault === 'page'
            ? "This link leads to a page that doesn't exist."
            : "This link leads to an anchor that doesn't exist.",
        expected: renamed
          ? `#${renamed.to}`
          : fault === 'page'
            ? `a page such as ${nearest(path, [...anchors.keys()])}`
            : `an anchor of that page: ${
                [...(known as Set<string>)]
                  .slice(0, 12)
                  .map((id) => `#${id}`)
                  .join(' ') || 'none'
              }`,
        found: url,
        fix: 'Correct the link. A link inside the site starts and ends with a slash.',
      })
    }
  }
  checkGuides(content, problems)
}

/** A guide names the pages that it is about, so that those don't need to know which guides a site has. */
function checkGuides({ guides, statuses, kinds, headers }: Content, problems: Problem[]): void {
  const pages = [
    ...statuses.map(({ status }) => statusUrl(status)),
    ...kinds.map(({ kind }) => kindUrl(kind)),
    ...(headers ? [headersUrl] : []),
  ]
  for (const { path, about } of guides)
    for (const url of about)
      if (!pages.includes(url))
        problems.push({
          path,
          line: 1,
          what: "The guide names a page that doesn't exist.",
          expected: `the path of a status, a kind or the page of headers, such as ${nearest(url, pages)}`,
          found: url,
          fix: 'Correct the path in "about", or remove it.',
        })
}

/** Files for programs and downloads; whether each exists is checked on the built site. */
const files = [
  '/download/errata.html',
  '/codes.json',
  '/errata.ts',
  '/openapi/errors.json',
  '/feed.xml',
  '/llms.txt',
  '/llms-full.txt',
  '/schemas/codes.v1.json',
  '/schemas/code.v1.json',
  '/schemas/links.v1.json',
  '/types/documents.d.ts',
]

/** `any`: the page is made by a template, so its anchors are checked on the built site instead. */
function anchorsByUrl(pages: Page[], content: Content): Map<string, Set<string> | 'any'> {
  const anchors = new Map<string, Set<string> | 'any'>()
  const indexes = ['/', '/e/', '/apis/', '/envelopes/', '/kinds/', '/status/', '/guides/']
  for (const url of [...indexes, ...content.apis.map(({ api }) => `/e/${api.id}/`)]) anchors.set(url, 'any')
  for (const url of [...files, ...content.apis.map(({ api }) => `/links/${api.id}.json`)]) anchors.set(url, 'any')
  for (const { entry } of content.codes) anchors.set(entry.url, 'any')
  for (const page of pages) anchors.set(pageUrl(page.path), headingAnchors(page))
  for (const { row } of [...content.codes.map(({ entry }) => entry), ...(content.catalogue.headers ?? [])]) {
    const [path = '', anchor = ''] = row.split('#')
    const known = anchors.get(path)
    if (known instanceof Set) known.add(anchor)
  }
  return anchors
}

const nearest = (path: string, urls: string[]) =>
  urls.toSorted((a, b) => sharedStart(b, path) - sharedStart(a, path) || a.length - b.length)[0] ?? '/'

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
