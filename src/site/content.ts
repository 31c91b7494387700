import { ContentError } from '../catalogue/content-error.ts'
import { checkNames } from '../config/check-names.ts'
import { configName } from '../config/load-config.ts'
import { site } from './config.ts'
import { loadContent } from './load-content.ts'
import { siteRoot } from './root.ts'
import { shared } from './shared.ts'
import { isPublishedIn, shownContent } from './shown.ts'

/** The part of `content/` that the site shows, read once for each build. */
export const content = shared('content', () => {
  const all = loadContent(siteRoot)
  const problems = checkNames(site, all, siteRoot)
  if (problems.length > 0) throw new ContentError(problems, configName)
  return shownContent(all, site)
})

/** Whether the site publishes what is at a site path, with or without an anchor. */
export const isPublished = (path: string) => isPublishedIn(content, path)
