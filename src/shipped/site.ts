import { builtFor } from './identity.baked.ts'

/** Address of the site that links lead to, without a slash at its end: the environment's word, else that of the build; `null` where neither has one. */
export const siteAddress = (): string | null => process.env['SITE_URL']?.replace(/\/+$/, '') || builtFor
