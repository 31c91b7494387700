import type { AcceptedPlugin } from 'postcss'
import { build, type Plugin, type Rolldown } from 'vite'
import { siteStyles } from '../config/site-styles.ts'
import type { Site } from '../config/site.ts'

interface Wanted {
  /** The project's folder, with slashes, without one at its end. */
  root: string
  /** The module that is bundled, from the root. */
  entry: string
  about: Pick<Site, 'colors' | 'fonts'>
  /** Folder of modules, from the root, that take the place of modules of the explorer; its `jsx-runtime.ts` makes all elements. */
  place: string
  /** The modules of the explorer that are replaced, each by one of the same name in `place`. */
  replaced: string[]
  format: 'iife' | 'es'
  /** What is done to the style sheets. */
  styles?: AcceptedPlugin[]
  /** The browsers that they are for, where those of Vite are too old for what must stay as it is. */
  cssTarget?: string[]
}

/** A module of the explorer and all that it imports, as one script that needs no other file, with its style sheet. */
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
    // A test that builds the file says otherwise by its environment.
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
  if (!chunk || more.length > 0) throw new Error(`${entry} is not one script, but ${more.length + 1}`)
  const sheets = built.output.filter((file) => file.type === 'asset')
  const others = sheets.filter(({ fileName }) => !fileName.endsWith('.css'))
  if (others.length > 0) throw new Error(`${entry} needs ${others.map(({ fileName }) => fileName).join(', ')}`)
  return { script: chunk.code, style: sheets.map(({ source }) => String(source)).join('').trim() } // prettier-ignore
}

/** Parts of the explorer that depend on where the page is: the module of the same name in the other place is taken. */
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
