import { readFileSync } from 'node:fs'
import { build, type Plugin, type Rolldown } from 'vite'
import type { Change } from '../catalogue/changes.ts'
import type { Content } from '../catalogue/model.ts'
import { siteStyles } from '../config/site-styles.ts'
import type { Site } from '../config/site.ts'
import { packCatalogue } from '../catalogue/pack.ts'
import { samplesOf } from '../site/samples.ts'
import { iconSvg } from '../social/icon.ts'
import { singlePage } from './page.ts'

interface Given {
  /** The project's folder, without a slash at its end. */
  root: string
  content: Content
  changes: Change[]
  /** Address of the site with its base, without a slash at its end; `null` where it isn't known. */
  site: string | null
  about: Site
}

/**
 * Makes the explorer as one HTML file that needs nothing else: the same components and engine as on the site, bundled by Vite.
 * @returns the text of the file; for the same input the same bytes
 */
export async function buildSingle({ root: folder, content, changes, site, about }: Given): Promise<string> {
  const root = folder.replaceAll('\\', '/')
  const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
  const engine = await bundled(root, 'src/explorer/diagnose-worker.ts', about)
  const page = await bundled(root, 'src/single/main.tsx', about)
  const { name: product, version } = JSON.parse(read('package.json')) as { name: string; version: string }
  const date = changes.reduce((last, { date }) => (date > last ? date : last), '')
  return singlePage({
    script: page.script,
    style: page.style,
    data: {
      engine: engine.script.trim(),
      catalogue: packCatalogue(content.catalogue),
      samples: samplesOf(content),
      site,
      about: { name: about.name, guides: content.guides.map(({ name }) => name) },
      date,
    },
    about,
    version,
    icon: await iconSvg(about),
    licenses: {
      [`The software, ${product}`]: read('LICENSE'),
      'React, which is in this file': read('node_modules/react/LICENSE'),
    },
  })
}

/** A module and all that it imports, as a script that needs no other, with its style sheet. */
async function bundled(root: string, entry: string, about: Site): Promise<{ script: string; style: string }> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    // A test that builds the file says otherwise by its environment.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: `${root}/src/single`, development: false } },
    plugins: [siteStyles(about, false), inFile(root)],
    build: {
      write: false,
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: `${root}/${entry}`, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput
  const [chunk, ...more] = built.output.filter((file) => file.type === 'chunk')
  if (!chunk || more.length > 0) throw new Error(`${entry} is not one script, but ${more.length + 1}`)
  const sheets = built.output.filter((file) => file.type === 'asset')
  const others = sheets.filter(({ fileName }) => !fileName.endsWith('.css'))
  if (others.length > 0) throw new Error(`${entry} needs ${others.map(({ fileName }) => fileName).join(', ')}`)
  return { script: chunk.code, style: sheets.map(({ source }) => String(source)).join('').trim() } // prettier-ignore
}

/** Parts of the explorer that depend on where the page is: in the file, the module of the same name in `single/` takes their place. */
const replaced = ['load-engine.ts', 'share/forms.ts']

function inFile(root: string): Plugin {
  const places = new Map(
    replaced.map((path) => [`${root}/src/explorer/${path}`, `${root}/src/single/${path.replace(/^.*\//, '')}`]),
  )
  return {
    name: 'in-file',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || importer.startsWith(`${root}/src/single/`)) return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return (found && places.get(found.id)) ?? found
    },
  }
}
