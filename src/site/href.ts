/**
 * Turns a site path into what stands in `href`: the base of the deployment is put before it.
 * @param path a site path (`/e/sessions/409/`), an anchor or an absolute URL; the latter two stay as they are
 */
export function href(path: string): string {
  return path.startsWith('/') ? import.meta.env.BASE_URL.replace(/\/$/, '') + path : path
}
