import type { Plugin } from 'vite'

/**
 * Keeps `import()` as it is. Vite wraps it to preload the style sheets and imports of a chunk, but chunks of this site have no style sheets and
 * their imports are already loaded. Every page gets smaller without the wrapper.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
})
