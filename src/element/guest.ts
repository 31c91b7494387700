import type { AboutSite } from '../explorer/about-site.tsx'
import { siteName } from './parts.ts'

/** What the explorer says of its site in a page of somebody else's: the guides are not beside it. */
export const guest: AboutSite = { name: siteName, guides: [], isGuest: true }
