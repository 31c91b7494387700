import { loadContent } from './load-content.ts'
import { siteRoot } from './root.ts'

/** Everything in `content/`, read once for the build. */
export const content = loadContent(siteRoot)
