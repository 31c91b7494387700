import { packCatalogue } from '../../catalogue/pack.ts'
import { content } from '../../site/content.ts'

/** The whole catalogue, which the explorer compares a paste with. */
export const GET = () => Response.json(packCatalogue(content.catalogue))
