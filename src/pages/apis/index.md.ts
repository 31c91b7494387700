import { places } from '../../site/places.ts'
import { apisMarkdown } from '../../twins/markdown/indexes.ts'

/** This list as Markdown. */
export const GET = () => new Response(apisMarkdown(places))
