import { places } from '../../site/places.ts'
import { guidesMarkdown } from '../../twins/markdown/indexes.ts'

/** This list as Markdown. */
export const GET = () => new Response(guidesMarkdown(places))
