import { base, builtFor } from './identity.baked.ts'

/**
 * Address of the site that links lead to, without a slash at its end: the environment's word, as at a build of the site, else that of the
 * package's build; `null` where neither has one.
 */
export function siteAddress(): string | null {
  const { SITE_URL, SITE_BASE = base } = process.env
  return SITE_URL && URL.canParse(SITE_URL) ? new URL(SITE_BASE, SITE_URL).href.replace(/\/+$/, '') : builtFor
}
