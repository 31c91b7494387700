/** Whether a text is the beginning of an HTML page: XML declarations and comments may stand before it. */
export const isHtml = (text: string): boolean => {
  const root = rootOf(text.trimStart())
  return root !== null && isHtmlName(root)
}

/** XML that can be read: it begins with an element that is none of HTML's. */
export function mayBeXml(text: string): boolean {
  const root = rootOf(text)
  return root !== null && !isHtmlName(root) && !unsafe.test(text)
}

/** txml never comes back from a script or style element that is not closed; no API's error has one. */
const unsafe = /<(?:script|style)\b/i

const isHtmlName = (root: string): boolean =>
  /^(?:!doctype html|html|head|body|title|center|meta|h[1-6]|div|p|pre|hr|br)$/i.test(root)

/** The name of the first element, behind declaration, comments and document type; `!DOCTYPE html` where that stands first. */
export function rootOf(text: string): string | null {
  let at = 0
  for (let skipped = 0; skipped < 20; skipped++) {
    at += /^\s*/.exec(text.slice(at, at + 2000))![0].length
    if (/^<!doctype\s{1,20}html\b/i.test(text.slice(at, at + 60))) return '!DOCTYPE html'
    const mark = /^<(?:\?|!--|!)/.exec(text.slice(at, at + 4))?.[0]
    if (mark === undefined) return /^<([A-Za-z_][\w.:-]{0,200})(?=[\s/>]|$)/.exec(text.slice(at, at + 300))?.[1] ?? null
    const close = mark === '<?' ? '?>' : mark === '<!--' ? '-->' : '>'
    const end = text.indexOf(close, at)
    if (end < 0) return null
    at = end + close.length
  }
  return null
}
