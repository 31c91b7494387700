import { base, builtFor } from './identity.baked.ts'

/**
 * Address of the site that links point to, without a slash at its end: from the environment, else from the build of the package; `null` if
 * neither has one.
 */
export function siteAddress(): string | null {
  const { SITE_URL, SITE_BASE = base } = process.env
  return SITE_URL && URL.canParse(SITE_URL) ? new URL(SITE_BASE, SITE_URL).href.replace(/\/+$/, '') : builtFor
}
