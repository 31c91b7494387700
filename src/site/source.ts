import { site } from './config.ts'
import { lastChanges } from './last-changed.ts'
import { siteRoot } from './root.ts'

/**
 * Where to edit a page: `sourceUrl` of the config, and the path.
 * @param line a line of the file, added as GitHub and GitLab do
 * @returns `null` if the config has no `sourceUrl`
 */
export const editUrl = (path: string, line?: number) =>
  site.sourceUrl === null ? null : `${site.sourceUrl}/${path}${line === undefined ? '' : `#L${line}`}`

/** When a file in `content/` last changed; `null` if the history isn't known. */
export const changedOn = (path: string) => dates.get(path) ?? null

const dates = lastChanges(siteRoot, 'content')
