/** The elements as `errata/element`, with the catalogue of the package. */
import { define } from './define.ts'
import { takeOwnCatalogue } from './load-engine.ts'
import { catalogueOfPackage, siteOfPackage } from './parts.ts'

takeOwnCatalogue(catalogueOfPackage)

define({ site: siteOfPackage || null, catalogueUrl: '' })
