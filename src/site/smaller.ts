import type { Plugin } from 'vite'
import { minify } from 'terser'

/** Makes the script that browsers load smaller than Vite's own minifier leaves it: the engine by more than 2 kB, compressed, the page by 300 bytes. */
export function smaller(): Plugin {
  return {
    name: 'smaller',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const { code } = await minify(chunk.code, {
          module: true,
          compress: { passes: 3, ecma: 2022 },
          format: { ecma: 2022 },
        })
        chunk.code = code ?? chunk.code
      }
    },
  }
}
