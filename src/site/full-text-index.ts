import { globSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

/** Pages that say something of their own: indexes repeat what stands elsewhere, and would be found for everything. */
const pages = '{e/*/*,apis/*,envelopes/*,status/*,guides/*}/index.html'

/** Makes the index of the full text once the site is built, in `pagefind/` beside the pages. `_` is a letter: codes stay whole. */
export const fullTextIndex = (): AstroIntegration => ({
  name: 'full-text-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const site = fileURLToPath(dir)
      const { index, errors } = await createIndex({
        rootSelector: 'main',
        excludeSelectors: ['nav', 'figcaption', '.copy'],
        includeCharacters: '_',
      })
      if (!index) throw new Error(`The full text cannot be indexed: ${errors.join(', ')}`)
      const added = await index.addDirectory({ path: site, glob: pages })
      const written = await index.writeFiles({ outputPath: `${site}pagefind` })
      await close()
      const faults = [...added.errors, ...written.errors]
      if (faults.length > 0 || added.page_count === 0)
        throw new Error(`The full text was not indexed: ${faults.join(', ') || 'no pages'}`)
      // The dialog is our own: nobody loads Pagefind's.
      for (const file of globSync('pagefind/*{-ui,highlight}*', { cwd: site })) rmSync(`${site}${file}`)
    },
  },
})
