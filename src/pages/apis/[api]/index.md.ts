import type { APIRoute } from 'astro'
import type { ApiPage } from '../../../catalogue/model.ts'
import { content } from '../../../site/content.ts'
import { places } from '../../../site/places.ts'
import { apiMarkdown } from '../../../twins/markdown/pages.ts'

export const getStaticPaths = () => content.apis.map((page) => ({ params: { api: page.api.id }, props: page }))

/** One API as Markdown. */
export const GET: APIRoute<ApiPage> = ({ props }) => new Response(apiMarkdown(props, places))
