import type { Plugin } from 'vite'

/**
 * Lets `import()` be just that. Vite wraps it to load the style sheets and imports of a chunk ahead; here what is loaded late has no style
 * sheet of its own, and its imports have come with the page. On each page that saves more than the wrapper ever could.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
})
