/**
 * Turns a site path into what stands in `href`: the base of the deployment is put before it.
 * @param path a site path (`/e/sessions/409/`), an anchor or an absolute URL; the latter two stay as they are
 */
export function href(path: string): string {
  return path.startsWith('/') ? import.meta.env.BASE_URL.replace(/\/$/, '') + path : path
}

/** The absolute address of a site path, where the site is built with its own (`SITE_URL`); else what `href` gives. */
export function address(path: string): string {
  const { SITE } = import.meta.env
  return SITE ? new URL(href(path), SITE).href : href(path)
}
