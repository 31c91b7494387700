import { content } from './content.ts'
import { slugOfUrl } from './entries.ts'

/** A route for each code page. */
export const codePaths = () =>
  content.codes.map((page) => ({ params: { api: page.entry.api, code: slugOfUrl(page.entry.url) }, props: page }))

/** The same, and a route for each address that a code had before: what programs read there is that of the code as it is called now. */
export const twinPaths = () => {
  const pages = codePaths()
  const former = content.aliases.flatMap(({ from, to, code }) => {
    const page = pages.find(({ props }) => props.entry.url === to)
    const api = from.split('/')[2] ?? ''
    return page && code !== null ? [{ params: { api, code: slugOfUrl(from) }, props: page.props }] : []
  })
  return [...pages, ...former]
}
