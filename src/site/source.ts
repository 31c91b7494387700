import { site } from './config.ts'
import { lastChanges } from './last-changed.ts'
import { siteRoot } from './root.ts'

/**
 * Where the text of a page can be edited: `sourceUrl` of the config, and the path.
 * @param line of the file, in the form of GitHub and GitLab
 * @returns `null` where the site knows no such place
 */
export const editUrl = (path: string, line?: number) =>
  site.sourceUrl === null ? null : `${site.sourceUrl}/${path}${line === undefined ? '' : `#L${line}`}`

/** When a file of `content/` was last changed, `null` where the history is not known. */
export const changedOn = (path: string) => dates.get(path) ?? null

const dates = lastChanges(siteRoot, 'content')
