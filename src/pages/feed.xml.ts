import { content } from '../site/content.ts'
import { loadChanges } from '../site/load-changes.ts'
import { places } from '../site/places.ts'
import { feedOf } from '../twins/feed.ts'
import { siteRoot } from '../site/root.ts'

/** New and changed codes, for feed readers. */
export const GET = () => new Response(feedOf(loadChanges(siteRoot), content.codes, places))
