import type { Plugin } from 'vite'
import { configName } from '../config/load-config.ts'

/**
 * Dev server: reads the catalogue again when a page in `content/` is saved, because no module imports those files. The config is read once,
 * because Node caches imports.
 */
export function watchContent(): Plugin {
  return {
    name: 'watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (path.endsWith(configName))
          server.config.logger.warn(`${configName} changed. Restart "npm run dev" to apply it.`)
        if (!/[\\/]content[\\/].+\.mdx$/.test(path)) return
        for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
