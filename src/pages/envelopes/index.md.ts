import { places } from '../../site/places.ts'
import { envelopesMarkdown } from '../../twins/markdown/indexes.ts'

/** This list as Markdown. */
export const GET = () => new Response(envelopesMarkdown(places))
