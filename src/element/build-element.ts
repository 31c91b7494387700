import { bundled } from '../bundle/bundled.ts'
import type { Site } from '../config/site.ts'
import { minified } from '../site/smaller.ts'
import { shadowStyles, unit } from './shadow-styles.ts'

interface Given {
  /** The project's folder, without a slash at its end. */
  root: string
  about: Pick<Site, 'name' | 'colors' | 'fonts'>
  /** `site`: the file of the site, which fetches its catalogue. `package`: the entry of the package, which imports its own. */
  of: 'site' | 'package'
  /** Address that the package's links point to, without a slash at its end; `null` if unknown. */
  site?: string | null
}

/**
 * Builds the elements as one module, with the explorer's components, React, the engine and the style sheet.
 * @returns the text of the module; the same input gives the same bytes
 */
export async function buildElement({ root: folder, about, of, site = null }: Given): Promise<string> {
  const root = folder.replaceAll('\\', '/')
  const wanted = { root, about, place: 'src/element', replaced: ['load-engine.ts'] }
  const engine = await bundled({ ...wanted, entry: 'src/explorer/diagnose-worker.ts', format: 'iife' })
  const elements = await bundled({
    ...wanted,
    entry: `src/element/of-${of}.ts`,
    format: 'es',
    styles: [shadowStyles],
    cssTarget: withLightDark,
  })
  const texts = {
    style: `.errata{${unit}}${elements.style}`,
    engine: (await minified(engine.script)).trim(),
    name: about.name,
    site: site ?? '',
  }
  return Object.entries(texts).reduce(
    (script, [name, text]) => script.replaceAll(new RegExp(`(["'\`])%${name}%\\1`, 'g'), () => JSON.stringify(text)),
    await minified(elements.script.replace(/(["'`])%catalogue%\1/, importCatalogue)),
  )
}

/** Browsers with `light-dark()`. The fallback for older ones follows the window's color scheme instead of the embedding page's. */
const withLightDark = ['chrome123', 'firefox120', 'safari17.5']

/** Other bundlers must find this import unchanged; ours would wrap it in a loader. */
const importCatalogue = '()=>import("./catalogue.js").then(({packed})=>packed)'
