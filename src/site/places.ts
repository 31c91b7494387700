import type { Places } from '../twins/code-fields.ts'
import { address, href } from './href.ts'

/** How this build turns site paths into addresses. */
export const places: Places = { href, address }
