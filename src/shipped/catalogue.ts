import { unpackCatalogue } from '../catalogue/pack.ts'
import type { Catalogue } from '../engine/model.ts'
import { fingerprint, packed } from './catalogue.baked.ts'
import { identity } from './identity.baked.ts'

/** The catalogue in the package: what its site says about each API, code and status. */
const catalogue: Catalogue = unpackCatalogue(packed)
export default catalogue

/** The catalogue as a site publishes it at `/explorer/catalogue.json`, for the attribute `catalogue` of an element. */
export { packed }

/** Version of the package and, after the `+`, a fingerprint of the catalogue: `1.2.0+3f9a1c2b4d5e`. */
export const version: string = `${identity.version}+${fingerprint}`
