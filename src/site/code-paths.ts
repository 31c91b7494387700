import { content } from './content.ts'
import { slugOfUrl } from './entries.ts'

/** A route for each code page. */
export const codePaths = () =>
  content.codes.map((page) => ({ params: { api: page.entry.api, code: slugOfUrl(page.entry.url) }, props: page }))
