import { content } from '../site/content.ts'
import { places } from '../site/places.ts'
import { codesDocumentOf } from '../twins/codes-document.ts'

/** Every entry of every API, for programs. Fields are only added, never renamed or removed. */
export const GET = () => Response.json(codesDocumentOf(content, places))
