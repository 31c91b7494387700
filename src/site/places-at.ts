/**
 * How the paths of a site become addresses.
 * @param base of the deployment, with a slash at its end or without
 * @param site the address that the site is published at, where it's known
 */
export function placesAt(base: string, site: string | undefined) {
  const before = base.replace(/\/$/, '')
  /**
   * Turns a site path into what stands in `href`: the base of the deployment is put before it.
   * @param path a site path (`/e/sessions/409/`), an anchor or an absolute URL; the latter two stay as they are
   */
  const href = (path: string): string => (path.startsWith('/') ? before + path : path)
  /** The absolute address of a site path, where the site is built with its own (`SITE_URL`); else what `href` gives. */
  const address = (path: string): string => (site ? new URL(href(path), site).href : href(path))
  return { href, address }
}
