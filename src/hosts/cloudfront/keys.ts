import { bySpelling, type SitePaths } from '../site-paths.ts'
import { twinForms } from '../spelling-pattern.ts'

/**
 * The key value store of the function, as a file to import: for each spelling, whether it is the address of a page or an old one, the
 * page's address, and the files beside it. CloudFront accepts keys of 512 characters, values of 1,024 and files of 5 MB.
 * @param isFile whether the site has this file; site path without the base
 */
export function cloudfrontKeys(paths: SitePaths, base: string, isFile: (path: string) => boolean): string {
  const value = (state: string, page: string) => {
    const files = twinForms.map(({ file }) => file).filter((file) => isFile(page.slice(base.length) + file))
    return [state, page, ...files].join(' ')
  }
  const pages = [...bySpelling({ ...paths, aliases: [] }, base)].map(
    ([key, page]) => [key, value('page', page)] as const,
  )
  const moved = [...bySpelling({ ...paths, pages: [] }, base)].map(
    ([key, page]) => [key, value('moved', page)] as const,
  )
  return JSON.stringify({ data: [...new Map([...pages, ...moved])].map(([key, value]) => ({ key: `/${key}`, value })) })
}
