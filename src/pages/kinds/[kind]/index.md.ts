import type { APIRoute } from 'astro'
import type { KindPage } from '../../../catalogue/model.ts'
import { content } from '../../../site/content.ts'
import { places } from '../../../site/places.ts'
import { kindMarkdown } from '../../../twins/markdown/pages.ts'

export const getStaticPaths = () => content.kinds.map((page) => ({ params: { kind: page.kind }, props: page }))

/** One kind as Markdown. */
export const GET: APIRoute<KindPage> = ({ props }) => new Response(kindMarkdown(props, places))
