import type { APIRoute } from 'astro'
import type { ApiPage } from '../../../catalogue/model.ts'
import { content } from '../../../site/content.ts'
import { places } from '../../../site/places.ts'
import { codesLlmsText } from '../../../twins/markdown/llms.ts'

export const getStaticPaths = () => content.apis.map((page) => ({ params: { api: page.api.id }, props: page }))

/** All codes of one API, for language models. */
export const GET: APIRoute<ApiPage> = ({ props }) => new Response(codesLlmsText(props, places))
