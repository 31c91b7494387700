import type { APIRoute } from 'astro'
import type { GuidePage } from '../../../catalogue/model.ts'
import { content } from '../../../site/content.ts'
import { places } from '../../../site/places.ts'
import { guideMarkdown } from '../../../twins/markdown/pages.ts'

export const getStaticPaths = () => content.guides.map((page) => ({ params: { name: page.name }, props: page }))

/** One guide as Markdown. */
export const GET: APIRoute<GuidePage> = ({ props }) => new Response(guideMarkdown(props, places))
