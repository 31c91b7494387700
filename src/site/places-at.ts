/**
 * How the paths of a site become addresses.
 * @param base the base path of the deployment, with or without a trailing slash
 * @param site the site's public address, if known
 */
export function placesAt(base: string, site: string | undefined) {
  const before = base.replace(/\/$/, '')
  /**
   * Turns a site path into an `href`, with the base of the deployment.
   * @param path a site path (`/e/sessions/409/`), an anchor or an absolute URL; only the site path changes
   */
  const href = (path: string): string => (path.startsWith('/') ? before + path : path)
  /** The absolute address of a site path, if the build knows the site's address (`SITE_URL`); else the same as `href`. */
  const address = (path: string): string => (site ? new URL(href(path), site).href : href(path))
  return { href, address }
}
