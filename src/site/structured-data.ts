import type { BreadcrumbList, TechArticle, WebSite, WithContext } from 'schema-dts'

/** Turns a site path into an address: absolute if the site knows its own. */
type Address = (path: string) => string

/**
 * The breadcrumbs of a page, for search engines.
 * @param steps the pages above it, the topmost first
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

/** An article. Unknown dates are left out. */
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

/** Data as JSON that is safe inside a script element: it can't end the element or start a comment. */
export const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
