import type { Places } from '../twins/code-fields.ts'
import { address, href } from './href.ts'

/** Where this build of the site stands. */
export const places: Places = { href, address }
