import { content } from '../../site/content.ts'
import { places } from '../../site/places.ts'
import { envelopesLlmsText } from '../../twins/markdown/llms.ts'

/** All envelopes, for language models. */
export const GET = () => new Response(envelopesLlmsText(content, places))
