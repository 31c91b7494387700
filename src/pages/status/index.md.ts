import { places } from '../../site/places.ts'
import { statusesMarkdown } from '../../twins/markdown/indexes.ts'

/** This list as Markdown. */
export const GET = () => new Response(statusesMarkdown(places))
