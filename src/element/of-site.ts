/** The elements as one file of the site, `/element/errata.js`, with the catalogue and the pages from the same site. */
import { define } from './define.ts'

const site = import.meta.url.replace(/\/element\/[^/]*$/, '')

define({ site, catalogueUrl: `${site}/explorer/catalogue.json` })
