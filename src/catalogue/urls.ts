/** Site paths, without the site's base. Published URLs are a contract (ARCHITECTURE.md): they never change. */

/** The last part of a code's URL: lowercase, underscores kept; characters that a path can't have become `-`. */
export function slugOf(code: string): string {
  return lastPart(code)
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
}

/** The name in a code that is a URI, such as a problem type: the part after its last `#` or `/`. Other codes are unchanged. */
export const lastPart = (code: string) =>
  /^https?:\/\//.test(code) ? (code.split(/[#/]/).findLast((part) => part !== '') ?? code) : code

/** Page of one code or status of an API. */
export const codeUrl = (api: string, slug: string) => `/e/${api}/${slug}/`

/** Row of a code or status in the API's own page. */
export const rowUrl = (api: string, slug: string) => `/apis/${api}/#${slug}`

export const apiUrl = (api: string) => `/apis/${api}/`

export const statusUrl = (status: number) => `/status/${status}/`

export const kindUrl = (kind: string) => `/kinds/${kind}/`

export const envelopeUrl = (id: string) => `/envelopes/${id}/`

/** The page that explains response headers. */
export const headersUrl = '/headers/'

/** Row of a header, by the first of its names. */
export const headerRowUrl = (name: string) => `${headersUrl}#${headerRowId(name)}`

export const headerRowId = (name: string) => name.replace(/^\*-?|-?\*$/g, '')

export const guideUrl = (name: string) => `/guides/${name}/`

/** The site path of a page of `content/`, by its path in the project. */
export function pageUrl(path: string): string {
  const [, folder, ...rest] = path.replace(/\.mdx$/, '').split('/')
  const name = rest.at(-1) ?? ''
  if (folder === 'apis') return name === 'index' ? apiUrl(rest[0] ?? '') : `/e/${rest.join('/')}/`
  if (folder === 'statuses') return statusUrl(Number(name))
  if (folder === 'kinds') return kindUrl(name)
  if (folder === 'headers') return headersUrl
  return folder === 'envelopes' ? envelopeUrl(name) : guideUrl(name)
}
