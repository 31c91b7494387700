import { loadContent } from './load-content.ts'

/** Everything in `content/`, read once for the build. */
export const content = loadContent(process.cwd())
