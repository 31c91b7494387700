import type { Content } from '../../catalogue/model.ts'
import type { Places } from '../code-fields.ts'
import { apiMarkdown, envelopeMarkdown, guideMarkdown, headersMarkdown, kindMarkdown, statusMarkdown } from './pages.ts'

/** Every page but those that only list others and those of single codes, as one text: of the codes there are too many for a file to be read. */
export const fullText = (content: Content, places: Places): string =>
  [
    ...content.guides.map((page) => guideMarkdown(page, places)),
    ...(content.headers ? [headersMarkdown(content.headers, places)] : []),
    ...content.apis.map((page) => apiMarkdown(page, places)),
    ...content.statuses.map((page) => statusMarkdown(page, places)),
    ...content.kinds.map((page) => kindMarkdown(page, places)),
    ...content.envelopes.map((page) => envelopeMarkdown(page, places)),
  ].join('\n---\n\n')
