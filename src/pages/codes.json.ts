import { content } from '../site/content.ts'
import { href } from '../site/href.ts'
import { statusWords } from '../site/words.ts'

/** Every entry of every API, for programs. Fields are added, never renamed or removed. */
export const GET = () =>
  Response.json({
    codes: content.codes.map(({ entry, unlisted }) => ({
      api: entry.api,
      code: entry.code,
      status: statusWords(entry.status),
      moreStatuses: entry.moreStatuses.map(String),
      kind: entry.kind,
      name: entry.name,
      description: entry.description,
      resolution: entry.resolution,
      retry: entry.retry,
      unlisted,
      url: href(entry.url),
    })),
  })
