import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

interface MdxPage {
  Content: AstroComponentFactory
  getHeadings: () => { depth: number; slug: string; text: string }[]
}

const files = import.meta.glob<MdxPage>('@content/**/*.mdx')

/** By path in the catalogue. Vite's paths start at the project's folder. */
const loads = new Map(Object.entries(files).map(([path, load]) => [path.slice(path.indexOf('content/')), load]))

/**
 * A page of `content/`, ready to render.
 * @param path in the catalogue: `content/apis/sessions/index.mdx`
 */
export async function mdxPage(path: string): Promise<MdxPage> {
  const load = loads.get(path)
  if (!load) throw new Error(`${path} is in the catalogue, but not in the site's files.`)
  return load()
}
