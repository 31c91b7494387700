import type { Plugin } from 'vite'

/** While editing: reads the catalogue anew when a page of `content/` is saved, because no module imports those files. */
export function watchContent(): Plugin {
  return {
    name: 'watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (!/[\\/]content[\\/].+\.mdx$/.test(path)) return
        for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
