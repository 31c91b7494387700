import { letOwnScriptsRun } from '../../security/own-script.ts'
import { isCommon, wordsOf } from '../words.ts'

/** The part of Pagefind's JavaScript API that is used (https://pagefind.app/docs/api/). */
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

/** A page whose text matches the query. */
export interface TextFound {
  title: string
  /** The heading above the match; `null` if it's before the first. */
  section: string | null
  /** With the site's base. */
  href: string
  /** The text around the match; every second part is a matched word. */
  excerpt: string[]
}

let loading: Promise<Pagefind> | undefined

/**
 * Searches the text of all pages. The first call loads the index.
 * @param address of Pagefind's module, next to its index; the dev server has neither
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

/** Pagefind shortens a word until a page matches. A match with only two or three letters in common is noise. */
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

/** The excerpt is HTML in which Pagefind writes only `mark`, `&lt;` and `&gt;`. */
const marked = (excerpt: string): string[] =>
  excerpt.split(/<\/?mark>/).map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
