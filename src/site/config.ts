import { loadConfig } from '../config/load-config.ts'
import { siteRoot } from './root.ts'

/** The site as `errata.config.ts` says it, read once. */
export const site = loadConfig(siteRoot)
