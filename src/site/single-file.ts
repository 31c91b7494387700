import { buildSingle } from '../single/build-single.ts'
import { site } from './config.ts'
import { content } from './content.ts'
import { address } from './href.ts'
import { loadChanges } from './load-changes.ts'
import { siteRoot } from './root.ts'

let file: Promise<string> | undefined

/** The explorer as one file, made once for each build. */
export const singleFile = (): Promise<string> =>
  (file ??= buildSingle({
    root: process.cwd(),
    content,
    changes: loadChanges(siteRoot),
    site: import.meta.env.SITE ? address('/').slice(0, -1) : null,
    about: site,
  }))
