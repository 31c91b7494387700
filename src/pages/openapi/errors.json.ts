import { errorsDocument } from '../../openapi/errors-document.ts'
import { samplesOf } from '../../openapi/samples.ts'
import { content } from '../../site/content.ts'
import { places } from '../../site/places.ts'

/** The errors of every API as OpenAPI 3.1 components. */
export const GET = () => Response.json(errorsDocument(samplesOf(content.examples, content.catalogue), places))
