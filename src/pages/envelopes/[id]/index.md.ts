import type { APIRoute } from 'astro'
import type { EnvelopePage } from '../../../catalogue/model.ts'
import { content } from '../../../site/content.ts'
import { places } from '../../../site/places.ts'
import { envelopeMarkdown } from '../../../twins/markdown/pages.ts'

export const getStaticPaths = () => content.envelopes.map((page) => ({ params: { id: page.id }, props: page }))

/** One envelope as Markdown. */
export const GET: APIRoute<EnvelopePage> = ({ props }) => new Response(envelopeMarkdown(props, places))
