import { places } from '../../site/places.ts'
import { allCodesMarkdown } from '../../twins/markdown/indexes.ts'

/** This list as Markdown. */
export const GET = () => new Response(allCodesMarkdown(places))
