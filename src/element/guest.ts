import type { AboutSite } from '../explorer/about-site.tsx'
import { siteName } from './parts.ts'

/** The site as seen from a page that embeds the explorer: it doesn't have the guides. */
export const guest: AboutSite = { name: siteName, guides: [], isGuest: true }
