import type { APIRoute } from 'astro'
import type { StatusPage } from '../../../catalogue/model.ts'
import { content } from '../../../site/content.ts'
import { places } from '../../../site/places.ts'
import { statusMarkdown } from '../../../twins/markdown/pages.ts'

export const getStaticPaths = () =>
  content.statuses.map((page) => ({ params: { status: String(page.status) }, props: page }))

/** One status as Markdown. */
export const GET: APIRoute<StatusPage> = ({ props }) => new Response(statusMarkdown(props, places))
