import { content } from '../../site/content.ts'

/** What the explorer compares a paste with. */
export const GET = () => Response.json(content.catalogue)
