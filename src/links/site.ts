/** A site's responses, from a folder or over HTTP. Paths are site paths without the base and without an anchor. */
export type Site = (path: string) => Answer | Promise<Answer>

export interface Answer {
  status: number
  /** The target of a redirect, as a site path; `null` for other responses. */
  location: string | null
  text: string
}

/** Every id in a page. */
export const anchorsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/<[a-z][^<>]*\sid="([^"]+)"/g)].map(([, id]) => id ?? ''))

/** The ids inside a page's tables: anchors that others can link to. */
export const tableAnchors = (html: string): string[] =>
  [...html.matchAll(/<table[\s>][\s\S]*?<\/table>/g)].flatMap(([table]) => [...anchorsOf(table)])

/** The target of a page at an old address, as written in it; `null` for other pages. */
export const refreshTarget = (html: string): string | null =>
  /<meta http-equiv="refresh" content="0;\s*url=([^"]+)"/i.exec(html)?.[1] ?? null
