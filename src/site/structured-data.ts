import type { BreadcrumbList, TechArticle, WebSite, WithContext } from 'schema-dts'

/** Site paths as addresses: absolute, where the site knows its own. */
type Address = (path: string) => string

/**
 * The way to a page, as a search engine shows it.
 * @param steps the pages above it, the outermost first
 */
export const breadcrumbs = (steps: [label: string, path: string][], address: Address): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address(path),
  })),
})

/** A page that explains something. Dates are left out where none is known. */
export const article = (
  page: {
    title: string
    summary: string
    path: string
    lang: string
    published: string | null
    changed: string | null
  },
  address: Address,
): WithContext<TechArticle> => ({
  '@context': 'https://schema.org',
  '@type': 'TechArticle',
  headline: page.title,
  description: page.summary.replaceAll('`', ''),
  url: address(page.path),
  inLanguage: page.lang,
  ...(page.published ? { datePublished: page.published } : {}),
  ...(page.changed ? { dateModified: page.changed } : {}),
})

/** The site as a whole, on its front page. */
export const website = (
  { name, lang, home }: { name: string; lang: string; home: { description: string } },
  address: Address,
): WithContext<WebSite> => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name,
  description: home.description,
  url: address('/'),
  inLanguage: lang,
})

/** Data as JSON that can stand in a script element: no text in it ends the element, or opens a comment. */
export const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
