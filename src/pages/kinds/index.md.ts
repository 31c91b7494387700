import { places } from '../../site/places.ts'
import { kindsMarkdown } from '../../twins/markdown/indexes.ts'

/** This list as Markdown. */
export const GET = () => new Response(kindsMarkdown(places))
