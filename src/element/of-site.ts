/** The elements as one file of the site, `/element/errata.js`: where it came from, there are the catalogue and the pages. */
import { define } from './define.ts'

const site = import.meta.url.replace(/\/element\/[^/]*$/, '')

define({ site, catalogueUrl: `${site}/explorer/catalogue.json` })
