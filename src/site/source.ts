import { lastChanges } from './last-changed.ts'
import { siteRoot } from './root.ts'

/**
 * Where the text of a page can be edited: `SOURCE_URL` of the build, such as `https://github.com/acme/errata/edit/main`, and the path.
 * @param line of the file, in the form of GitHub and GitLab
 * @returns `null` where the build was told no such place
 */
export const editUrl = (path: string, line?: number) => {
  const place = process.env['SOURCE_URL']
  return place ? `${place.replace(/\/$/, '')}/${path}${line === undefined ? '' : `#L${line}`}` : null
}

/** When a file of `content/` was last changed, `null` where the history is not known. */
export const changedOn = (path: string) => dates.get(path) ?? null

const dates = lastChanges(siteRoot, 'content')
