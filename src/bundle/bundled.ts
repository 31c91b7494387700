import type { AcceptedPlugin } from 'postcss'
import { build, type Plugin, type Rolldown } from 'vite'
import { siteStyles } from '../config/site-styles.ts'
import type { Site } from '../config/site.ts'

interface Wanted {
  /** The project's folder, with forward slashes, without a slash at its end. */
  root: string
  /** The module to bundle, relative to the root. */
  entry: string
  about: Pick<Site, 'colors' | 'fonts'>
  /** Folder, relative to the root, of modules that replace modules of the explorer. Its `jsx-runtime.ts` is used for all JSX. */
  place: string
  /** The modules of the explorer to replace, each by one of the same name in `place`. */
  replaced: string[]
  format: 'iife' | 'es'
  /** PostCSS plugins for the style sheets. */
  styles?: AcceptedPlugin[]
  /** Browsers that the CSS is for, if Vite's defaults would transform what must stay unchanged. */
  cssTarget?: string[]
}

/** Bundles a module of the explorer with everything that it imports, as one self-contained script and its style sheet. */
export async function bundled({
  root,
  entry,
  about,
  place,
  replaced,
  format,
  styles = [],
  cssTarget,
}: Wanted): Promise<{ script: string; style: string }> {
  // prettier-ignore
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    // The environment of a test would set another value.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: `${root}/${place}`, development: false } },
    css: { postcss: { plugins: styles } },
    plugins: [siteStyles(about, false), inPlace(root, place, replaced)],
    build: {
      write: false,
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      ...(cssTarget && { cssTarget }),
      modulePreload: false,
      rolldownOptions: { input: `${root}/${entry}`, output: { format }, checks: { pluginTimings: false } },
    },
  })) as Rolldown.RolldownOutput
  const [chunk, ...more] = built.output.filter((file) => file.type === 'chunk')
  if (!chunk || more.length > 0) throw new Error(`${entry} was bundled into ${more.length + 1} scripts, not one`)
  const sheets = built.output.filter((file) => file.type === 'asset')
  const others = sheets.filter(({ fileName }) => !fileName.endsWith('.css'))
  if (others.length > 0) throw new Error(`${entry} needs ${others.map(({ fileName }) => fileName).join(', ')}`)
  return { script: chunk.code, style: sheets.map(({ source }) => String(source)).join('').trim() } // prettier-ignore
}

/** Replaces modules of the explorer by the modules of the same name in another folder. */
function inPlace(root: string, place: string, replaced: string[]): Plugin {
  const places = new Map(
    replaced.map((path) => [`${root}/src/explorer/${path}`, `${root}/${place}/${path.replace(/^.*\//, '')}`]),
  )
  return {
    name: 'in-place',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(`${root}/${place}/`)) return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return (found && places.get(found.id)) ?? found
    },
  }
}
