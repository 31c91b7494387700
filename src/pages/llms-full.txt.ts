import { content } from '../site/content.ts'
import { places } from '../site/places.ts'
import { fullText } from '../twins/markdown/full-text.ts'

/** All pages except those of single codes in one file, for language models. */
export const GET = () => new Response(fullText(content, places))
