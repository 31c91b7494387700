import { pathToFileURL } from 'node:url'

/** The part of a bundler's plugin that this needs. */
interface Plugin {
  name: string
  load: { filter: { id: RegExp }; handler(id: string): Promise<{ code: string; moduleType: 'js' }> }
}

/**
 * Modules named `*.baked.ts` are run when the package is built: what they export is in the package as data. In the source tree they're
 * modules like any other. Their values must be what JSON can hold.
 */
export const bake = (): Plugin => ({
  name: 'bake',
  load: {
    filter: { id: /\.baked\.ts$/ },
    async handler(id) {
      const values = (await import(pathToFileURL(id).href)) as Record<string, unknown>
      // Parsing text is faster than running a literal of that size.
      const lines = Object.entries(values).map(
        ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`,
      )
      return { code: lines.join('\n'), moduleType: 'js' }
    },
  },
})
