import { defineConfig } from 'astro/config'
import mdx from '@astrojs/mdx'
import react from '@astrojs/react'
import sitemap from '@astrojs/sitemap'
import { satteri } from '@astrojs/markdown-satteri'
import { hostFiles } from './src/hosts/index.ts'
import { siteStyles } from './src/config/site-styles.ts'
import { site } from './src/site/config.ts'
import { content } from './src/site/content.ts'
import { datesOf } from './src/catalogue/changes.ts'
import { loadChanges } from './src/site/load-changes.ts'
import { codeTwinFiles } from './src/site/code-twin-files.ts'
import { fullTextIndex } from './src/site/full-text-index.ts'
import { breakNames } from './src/site/mdx/break-names.ts'
import { dataTables } from './src/site/mdx/data-tables.ts'
import { elements } from './src/site/mdx/elements.ts'
import { oldAnchors } from './src/site/mdx/old-anchors.ts'
import { headerTables } from './src/site/mdx/header-tables.ts'
import { scrollTables } from './src/site/mdx/scroll-tables.ts'
import { shikiClasses } from './src/site/shiki-classes.ts'
import { plainImports } from './src/site/plain-imports.ts'
import { smaller } from './src/site/smaller.ts'
import { watchContent } from './src/site/watch-content.ts'
import { siteRoot } from './src/site/root.ts'

// A different folder for a second build beside the first, such as one with a base.
const siteFolder = process.env.SITE_FOLDER ?? 'dist'

const dates = datesOf(loadChanges(siteRoot))
const { base, url } = site
const old = new Set(content.aliases.map(({ from }) => from))
const isOld = (page) => old.has(new URL(page).pathname.slice(base.length))

/** Dates the code pages in the sitemap; other pages have no known date. */
function dated(item) {
  const changed = dates.get(new URL(item.url).pathname.slice(base.length))?.changed
  return changed ? { ...item, lastmod: changed } : item
}

export default defineConfig({
  // Where the site is published. Both can change, but the paths of the pages under them must not.
  ...(url ? { site: url } : {}),
  base: base || '/',
  outDir: siteFolder,
  publicDir: `${siteRoot}/public`,
  trailingSlash: 'always',
  // Makes pages while others are written to disk.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  integrations: [
    mdx(),
    react(),
    ...(url ? [sitemap({ filter: (page) => !isOld(page) && !page.endsWith('/embed/'), serialize: dated })] : []),
    codeTwinFiles(),
    fullTextIndex(content),
    hostFiles(content, siteFolder === 'dist' ? 'deploy' : `${siteFolder}-deploy`, site),
  ],
  markdown: {
    processor: satteri({
      // Keeps straight quotes, so that searching the page for a message finds it as the server sent it.
      features: { smartPunctuation: false },
      hastPlugins: [breakNames, dataTables, headerTables, scrollTables, elements, oldAnchors],
    }),
    shikiConfig: { theme: 'css-variables', transformers: [shikiClasses] },
  },
  devToolbar: { enabled: false },
  vite: {
    resolve: { alias: { '@content': `${siteRoot}/content` } },
    // One small module for all pages stays a separate file, which is fetched once and cached.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          // Only React in one file, so that the rest can be measured separately.
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
                  // The code that the explorer shares with other pages, in one file.
                  {
                    name: 'shared',
                    test: /[\\/]src[\\/](?:catalogue[\\/]urls|visible[\\/](?:characters|name-parts)|site[\\/](?:clock|handed-paste)|security[\\/]own-script|explorer[\\/](?:the-engine|notices)|engine[\\/](?:wording|sureness|advise[\\/]schedule-from))\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    // The engine, in one file.
    worker: { format: 'es', plugins: () => [smaller()] },
    plugins: [siteStyles(site), watchContent(), plainImports(), smaller()],
  },
})
