import { loadConfig } from '../config/load-config.ts'
import { siteRoot } from './root.ts'

/** The configuration from `errata.config.ts`, read once. */
export const site = loadConfig(siteRoot)
