import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { TwinFile } from '../twins/code-twins.ts'
import { placesAt } from './places-at.ts'

/**
 * Writes the files for programs beside the pages of codes. The build writes them in one pass, because a route for each of thirty thousand
 * files takes longer than making the file. The dev server uses the same function.
 */
export function codeTwinFiles(): AstroIntegration {
  let base = ''
  let places = placesAt('', undefined)
  return {
    name: 'code-twin-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '')
        places = placesAt(base, config.site)
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?')
          const type = types[/^\/e\/[^/]+\/[^/]+\/index\.(\w+)$/.exec(address.slice(base.length))?.[1] ?? '']
          if (!type || !address.startsWith(base)) return next()
          // Loaded by Vite, which reads changed content again.
          server
            .ssrLoadModule('/src/twins/code-twins.ts')
            .then(({ codeTwins }) => {
              const path = address.slice(base.length)
              const text = [...(codeTwins as Twins)(places)].find((twin) => twin.path === path)?.text() ?? null
              if (text === null) return next()
              response.setHeader('Content-Type', type)
              response.end(text)
            })
            .catch(next)
        })
      },
      'astro:build:done': async ({ dir }) => {
        const { codeTwins } = await import('../twins/code-twins.ts')
        for (const { path, text } of codeTwins(places)) {
          const written = text()
          if (written === null) continue
          const file = join(fileURLToPath(dir), path)
          // The first file at each address.
          if (path.endsWith('/index.json')) mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, written)
        }
      },
    },
  }
}

type Twins = (places: ReturnType<typeof placesAt>) => Iterable<TwinFile>

const types: Record<string, string | undefined> = {
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  http: 'message/http',
}
