import { content } from '../../site/content.ts'
import { places } from '../../site/places.ts'
import { headersMarkdown } from '../../twins/markdown/pages.ts'

/** The response headers as Markdown. */
export const GET = () =>
  content.headers ? new Response(headersMarkdown(content.headers, places)) : new Response(null, { status: 404 })
