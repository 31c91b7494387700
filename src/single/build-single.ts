import { readFileSync } from 'node:fs'
import { bundled } from '../bundle/bundled.ts'
import type { Change } from '../catalogue/changes.ts'
import type { Content } from '../catalogue/model.ts'
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
  /** Address of the site with its base, without a slash at its end; `null` if unknown. */
  site: string | null
  about: Site
}

/**
 * Builds the explorer as one self-contained HTML file, with the same components and engine as on the site, bundled by Vite.
 * @returns the text of the file; the same input gives the same bytes
 */
export async function buildSingle({ root: folder, content, changes, site, about }: Given): Promise<string> {
  const root = folder.replaceAll('\\', '/')
  const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
  const wanted = { root, about, place: 'src/single', replaced, format: 'iife' } as const
  const engine = await bundled({ ...wanted, entry: 'src/explorer/diagnose-worker.ts' })
  const page = await bundled({ ...wanted, entry: 'src/single/main.tsx' })
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
      'React, which is included in this file': read('node_modules/react/LICENSE'),
    },
  })
}

/** Parts of the explorer that depend on where the page is. */
const replaced = ['load-engine.ts', 'share/forms.ts']
