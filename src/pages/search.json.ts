import { content } from '../site/content.ts'
import { searchList } from '../search/list.ts'

/** What the search field looks things up in: fetched once, when a reader first turns to it. */
export const GET = () => Response.json(searchList(content))
