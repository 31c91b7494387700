import { content } from '../site/content.ts'
import { places } from '../site/places.ts'
import { clientModule } from '../twins/client-types.ts'

/** Every error of every API as a TypeScript module, for clients. */
export const GET = () => new Response(clientModule(content, places))
