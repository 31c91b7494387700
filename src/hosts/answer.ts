import { plainAddress, refusedPart } from './plain-address.ts'
import { bySpelling, decodedPath, spellingOfDecoded, type SitePaths } from './site-paths.ts'
import { twinForms } from './spelling-pattern.ts'
import { wantsMarkdown } from './wants-markdown.ts'

/** What a server sends for an address: a file of the site, another address of it, or the page for missing addresses. */
export type Answer =
  { status: 200; file: string } | { status: 301; location: string } | { status: 404; file: '/404.html' }

/**
 * How every host must respond. The files for servers express the same rules in their own languages, and one table of addresses tests them
 * all. The target of a redirect comes from the pages of the site, because a requested address sent back could be read as another host. Only the
 * query is kept unchanged.
 * @param base path under which the site is published, without a slash at the end
 * @param isFile whether the site has this file; site path without the base, percent-decoded
 * @returns what is sent for a request target, as in the request line, and an `Accept` header
 */
export function answersOf(paths: SitePaths, base: string, isFile: (path: string) => boolean) {
  const renamed = bySpelling({ ...paths, pages: [] }, base)
  const canonical = bySpelling(paths, base)

  return function answerTo(target: string, accept = ''): Answer {
    const [, address = '', query = ''] = /^(?:https?:\/\/[^/?]*)?([^?]*)(\?.*)?$/is.exec(target) ?? []
    const path = decodedPath(address)
    if (path === null || refused.test(address)) return missing
    const meant = spellingOfDecoded(path)
    const now = renamed.get(meant)
    const mayBeFile = now === undefined && plain.test(address) && path.startsWith(`${base}/`)
    const file = mayBeFile ? fileOf(path.slice(base.length), accept) : null
    if (file !== null) return { status: 200, file }
    const page = now ?? canonical.get(meant)
    if (page === undefined) return missing
    const form = twins.find(({ pattern }) => pattern.test(path))
    if (form && !isFile(page.slice(base.length) + form.file)) return missing
    return { status: 301, location: page + (form?.file ?? '') + query }
  }

  function fileOf(path: string, accept: string): string | null {
    const form = markdown.test(accept) ? ['index.md', 'index.html'] : ['index.html']
    const files = path.endsWith('/') ? form.map((each) => path + each) : path.endsWith('/index.html') ? [] : [path]
    return files.find(isFile) ?? null
  }
}

/** A response that depends on `Accept` must not be cached for everyone. */
export const varies = (target: string) => /^[^?]*\/(?:index\.(?:md|html))?(?:\?|$)/.test(target)

const missing: Answer = { status: 404, file: '/404.html' }

const plain = new RegExp(`^${plainAddress}$`)
const refused = new RegExp(refusedPart('$'), 'i')
const markdown = new RegExp(wantsMarkdown, 'i')
const twins = twinForms.map(({ pattern, file }) => ({ pattern: new RegExp(pattern, 'i'), file }))
