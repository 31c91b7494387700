import { letOwnScriptsRun } from '../../security/own-script.ts'
import { isCommon, wordsOf } from '../words.ts'

/** What is used of Pagefind's JavaScript API (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>
  search(query: string): Promise<{ results: { data(): Promise<PageData> }[] }>
}

interface PageData {
  url: string
  meta: { title?: string }
  excerpt: string
  sub_results: { title: string; url: string; excerpt: string }[]
}

/** A page whose text has what was asked for. */
export interface TextFound {
  title: string
  /** The heading it stands under, `null` where it stands before the first. */
  section: string | null
  /** As it stands in `href`, with the site's base. */
  href: string
  /** The words around it; every second part is a word that was asked for. */
  excerpt: string[]
}

let loading: Promise<Pagefind> | undefined

/**
 * Searches the text of all pages. Its index is loaded now, if it was not before.
 * @param address of Pagefind's module, which stands beside its index; it is not there while the site is being edited
 */
export async function searchText(query: string, address: string, base: string): Promise<TextFound[]> {
  const pagefind = await (loading ??= load(address, base))
  const { results } = await pagefind.search(query)
  const pages = await Promise.all(results.slice(0, 6).map((result) => result.data()))
  return pages
    .map(({ url, meta, excerpt, sub_results: [section] }) => {
      const hasSection = section !== undefined && section.url.includes('#')
      return {
        title: meta.title ?? url,
        section: hasSection ? section.title : null,
        href: hasSection ? section.url : url,
        excerpt: marked(hasSection ? section.excerpt : excerpt),
      }
    })
    .filter(({ excerpt }) => hasWordOf(query, excerpt))
}

/** Pagefind shortens a word until some page has what is left of it. What has no more than two or three letters in common is noise. */
function hasWordOf(query: string, excerpt: string[]): boolean {
  const found = wordsOf(excerpt.filter((_, at) => at % 2 === 1).join(' '))
  return wordsOf(query)
    .filter((word) => !isCommon(word))
    .some((word) => found.some((known) => known.startsWith(word.slice(0, Math.max(4, word.length - 3)))))
}

let isLet = false

async function load(address: string, base: string): Promise<Pagefind> {
  if (!isLet) letOwnScriptsRun()
  isLet = true
  try {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
    await pagefind.options({ baseUrl: base })
    return pagefind
  } catch (error) {
    loading = undefined
    throw error
  }
}

/** The excerpt is HTML of which Pagefind writes three things: `mark`s, and `&lt;` and `&gt;` for the signs themselves. */
const marked = (excerpt: string): string[] =>
  excerpt.split(/<\/?mark>/).map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
