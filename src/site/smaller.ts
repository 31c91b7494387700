import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Minifies browser scripts more than Vite does: compressed, the engine by more than 2 kB, the page by 300 bytes. That takes more than ten
 * seconds, so results are cached for the next build.
 */
export function smaller(): Plugin {
  return {
    name: 'smaller',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = await minified(chunk.code)
    },
  }
}

const options = { module: true, compress: { passes: 3, ecma: 2022 }, format: { ecma: 2022 } } as const

const kept = 'node_modules/.cache/smaller'

const { version } = createRequire(import.meta.url)('terser/package.json') as { version: string }

/** A minified module; the result depends only on the text. */
export function minified(code: string): Promise<string> {
  const name = createHash('sha256')
    .update(JSON.stringify([version, options]))
    .update(code)
    .digest('hex')
  // Server and client builds bundle the engine's worker at the same time.
  const found = underWay.get(name) ?? made(code, `${kept}/${name}.js`)
  underWay.set(name, found)
  return found
}

const underWay = new Map<string, Promise<string>>()

async function made(code: string, path: string): Promise<string> {
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const { code: smaller = code } = await minify(code, options)
  mkdirSync(kept, { recursive: true })
  // An interrupted build must not leave half a script.
  writeFileSync(`${path}.${process.pid}`, smaller)
  renameSync(`${path}.${process.pid}`, path)
  return smaller
}
