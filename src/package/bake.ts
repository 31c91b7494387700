import { pathToFileURL } from 'node:url'

/** The part of a bundler plugin that is needed here. */
interface Plugin {
  name: string
  load: { filter: { id: RegExp }; handler(id: string): Promise<{ code: string; moduleType: 'js' }> }
}

/**
 * Modules named `*.baked.ts` run when the package is built, and their exports become data in the package. In the source tree, they are normal
 * modules. Their values must be valid JSON.
 */
export const bake = (): Plugin => ({
  name: 'bake',
  load: {
    filter: { id: /\.baked\.ts$/ },
    async handler(id) {
      const values = (await import(pathToFileURL(id).href)) as Record<string, unknown>
      // Parsing JSON is faster than evaluating a literal of this size.
      const lines = Object.entries(values).map(
        ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`,
      )
      return { code: lines.join('\n'), moduleType: 'js' }
    },
  },
})
