import { isHtml, isMarkup, rootOf } from '../markup/markup-root.ts'

/** A document of markup in a text, from its first element to its last. */
export interface FoundMarkup {
  start: number
  end: number
  is: 'HTML' | 'XML'
}

/** The first document of markup in a text; `null` if there is none. Only a limited number of possible starts are checked. */
export function findMarkup(text: string): FoundMarkup | null {
  if (isMarkup(text)) return { start: 0, end: endOf(text, rootOf(text)), is: isHtml(text) ? 'HTML' : 'XML' }
  opening.lastIndex = 0
  for (let tries = 0; tries < mostTries; tries++) {
    const match = opening.exec(text)
    if (match === null || match.index > reach) return null
    const rest = text.slice(match.index)
    if (!isMarkup(rest)) continue
    const root = rootOf(rest)
    if (root === null) continue
    const end = endOf(rest, root)
    return { start: match.index, end: match.index + end, is: isHtml(rest) ? 'HTML' : 'XML' }
  }
  return null
}

const mostTries = 20
const reach = 64 * 1024

/** A declaration, a document type, or an element that a page or an error in XML begins with. */
const opening =
  /<\?xml\s|<!doctype\s|<(?:html|head|body|center|h[1-6]|title|pre|div|p|b|br)(?=[\s/>])|<(?:\w{1,40}:)?(?:\w{0,60}(?:Errors?|Fault|Exception|Response|Result)|Envelope|OperationOutcome|problem|methodResponse)(?:\s[^<>]{0,500})?>\s{0,200}</gi

/** After the last end tag of the root; without one, after the last tag. */
function endOf(text: string, root: string | null): number {
  const name = root === null || root.startsWith('!') ? 'html' : root
  const close = text.toLowerCase().lastIndexOf(`</${name.toLowerCase()}`)
  // Cut off: all that follows is in it.
  const end = close < 0 ? -1 : text.indexOf('>', close)
  return end < 0 ? text.length : end + 1
}
