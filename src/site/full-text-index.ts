import { globSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { CodePage, Content } from '../catalogue/model.ts'
import { pageAt } from '../hosts/site-paths.ts'
import { statusWords } from './words.ts'

/** Pages with text of their own. Indexes repeat other pages and would match every search. */
const pages = '{e/*/*,apis/*,envelopes/*,status/*,kinds/*,guides/*,headers}/index.html'

/**
 * Makes the full-text index after the build, in `pagefind/`. `_` counts as a letter, so codes stay whole. A code page that is made from its
 * row is indexed by the row only, because the rest of it is on all such pages.
 */
export const fullTextIndex = (content: Content): AstroIntegration => ({
  name: 'full-text-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const site = fileURLToPath(dir)
      const { index, errors } = await createIndex({
        rootSelector: 'main',
        excludeSelectors: ['nav', 'figcaption', '.copy'],
        includeCharacters: '_',
      })
      if (!index) throw new Error(`The full text can't be indexed: ${errors.join(', ')}`)
      const faults = await addPages(index, site, content)
      const written = await index.writeFiles({ outputPath: `${site}pagefind` })
      await close()
      faults.push(...written.errors)
      if (faults.length > 0) throw new Error(`The full text wasn't indexed: ${faults.join(', ')}`)
      // The site has its own search dialog; Pagefind's is never loaded.
      for (const file of globSync('pagefind/*{-ui,highlight}*', { cwd: site })) rmSync(`${site}${file}`)
    },
  },
})

async function addPages(index: PagefindIndex, site: string, { codes, apis }: Content): Promise<string[]> {
  const ofRows = new Map(codes.flatMap((page) => (page.path === null ? [[page.entry.url, page]] : [])))
  const nameOf = new Map(apis.map(({ api }) => [api.id, api.name]))
  const urls = globSync(pages, { cwd: site }).map(pageAt)
  if (urls.length === 0) return ['no pages']
  const added = urls.map((url) => {
    const row = ofRows.get(url)
    return row
      ? index.addCustomRecord(recordOf(row, nameOf.get(row.entry.api) ?? ''))
      : index.addHTMLFile({ url, content: readFileSync(`${site}${url}index.html`, 'utf8') })
  })
  return (await Promise.all(added)).flatMap(({ errors }) => errors)
}

function recordOf({ entry, title }: CodePage, api: string) {
  const name = `${entry.code ?? ''} ${statusWords(entry.status)} ${title}`.trim()
  const content = [name, api, entry.description, entry.resolution ?? ''].join('. ').replaceAll('`', '')
  return { url: entry.url, language: 'en', content, meta: { title: name } }
}
