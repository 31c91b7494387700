import { packCatalogue } from '../../catalogue/pack.ts'
import { content } from '../../site/content.ts'

/** What the explorer compares a paste with: all of it, whatever is pasted. */
export const GET = () => Response.json(packCatalogue(content.catalogue))
