import { site } from '../site/config.ts'
import { content } from '../site/content.ts'
import { places } from '../site/places.ts'
import { llmsText } from '../twins/markdown/llms.ts'

/** What the site has, for language models. */
export const GET = () => new Response(llmsText(content, site.name, places))
