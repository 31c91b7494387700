/** How a site answers, whether read from a folder or asked over HTTP. Paths are site paths, without the base and without an anchor. */
export type Site = (path: string) => Answer | Promise<Answer>

export interface Answer {
  status: number
  /** The site path that a redirect leads to, `null` where the answer is none. */
  location: string | null
  text: string
}

/** Every id of a page. */
export const anchorsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/<[a-z][^<>]*\sid="([^"]+)"/g)].map(([, id]) => id ?? ''))

/** Ids inside the tables of a page: the anchors that its rows offer to be linked to. */
export const tableAnchors = (html: string): string[] =>
  [...html.matchAll(/<table[\s>][\s\S]*?<\/table>/g)].flatMap(([table]) => [...anchorsOf(table)])

/** Where a page that stands at an old address leads, as written in it; `null` for every other page. */
export const refreshTarget = (html: string): string | null =>
  /<meta http-equiv="refresh" content="0;\s*url=([^"]+)"/i.exec(html)?.[1] ?? null
