import { headFile } from '../../site/shards.ts'

/** What the explorer compares a paste with, up to a size that does not grow with the number of codes. */
export const GET = () => Response.json(headFile)
