import { apiCatalog, apiCatalogType } from '../../agents/well-known.ts'
import { isPublished } from '../../site/content.ts'
import { places } from '../../site/places.ts'

/** The data of the site, for programs (RFC 9727). */
export const GET = () => Response.json(apiCatalog(places, isPublished), { headers: { 'Content-Type': apiCatalogType } })
