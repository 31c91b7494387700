import { site } from '../site/config.ts'
import { places } from '../site/places.ts'
import { homeMarkdown } from '../twins/markdown/indexes.ts'

/** The front page as Markdown. */
export const GET = () => new Response(homeMarkdown(site, places))
