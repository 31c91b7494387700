import type { Content } from '../../catalogue/model.ts'
import type { Places } from '../code-fields.ts'
import { apiMarkdown, envelopeMarkdown, guideMarkdown, headersMarkdown, kindMarkdown, statusMarkdown } from './pages.ts'

/** All pages in one text, except indexes and the pages of single codes, which are too many for one file. */
export const fullText = (content: Content, places: Places): string =>
  [
    ...content.guides.map((page) => guideMarkdown(page, places)),
    ...(content.headers ? [headersMarkdown(content.headers, places)] : []),
    ...content.apis.map((page) => apiMarkdown(page, places)),
    ...content.statuses.map((page) => statusMarkdown(page, places)),
    ...content.kinds.map((page) => kindMarkdown(page, places)),
    ...content.envelopes.map((page) => envelopeMarkdown(page, places)),
  ].join('\n---\n\n')
