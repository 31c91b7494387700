import { site } from '../site/config.ts'
import { content, isPublished } from '../site/content.ts'
import { loadChanges } from '../site/load-changes.ts'
import { places } from '../site/places.ts'
import { feedOf } from '../twins/feed.ts'
import { siteRoot } from '../site/root.ts'

/** New and changed codes, for feed readers. */
export const GET = () => {
  const log = loadChanges(siteRoot).filter(({ url }) => isPublished(url))
  return new Response(feedOf(log, content.codes, site, places))
}
