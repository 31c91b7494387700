/**
 * Whether a text is a document of markup, or the beginning of one, and doesn't only begin with `<` as `<Response [429]>`,
 * `<13>Nov 21 …` and `<nil>` do. HTML is recognized by the name of its first element, XML by the end of an element or one inside another.
 */
export function isMarkup(text: string): boolean {
  const root = rootAt(text)
  if (root === null) return /^\ufeff?\s*<\?xml\s/.test(text.slice(0, 200))
  if (root.isDeclared) return true
  const { name, at } = root
  const tag = startTag.exec(text.slice(at, at + longestTag))
  if (tag === null) return pages.test(name) && !text.includes('>', at)
  if (pages.test(name) || blocks.test(name)) return true
  const inside = text.slice(at + tag[0].length, at + longestLook)
  if (tag[1] === '/') return inside.trim() === '' || voids.test(name)
  return voids.test(name) || hasEnd(inside, name) || hasEnd(text.slice(-2000), name) || child.test(inside)
}

/** Whether a text is the beginning of an HTML page: XML declarations and comments may be before it. */
export function isHtml(text: string): boolean {
  const root = rootOf(text)
  return root !== null && isHtmlName(root) && isMarkup(text)
}

/** XML that can be read: it begins with an element that isn't in HTML. */
export function mayBeXml(text: string): boolean {
  const root = rootOf(text)
  return root !== null && !isHtmlName(root) && isMarkup(text)
}

/** The name of the first element, after declaration, comments and document type; `!DOCTYPE html` where that is first. */
export const rootOf = (text: string): string | null => rootAt(text)?.name ?? null

const doctype = '!DOCTYPE html'
const longestTag = 4000
const longestLook = 64 * 1024

/** Elements that nothing but a page begins with, those that a fragment of one may leave open, and those that have no end. */
const pages = /^(?:html|head|body)$/i
const blocks = /^(?:h[1-6]|p|div|center|pre|table|ul|ol|style|script)$/i
const voids = /^(?:br|hr|meta|link|img|base)$/i
/** One element right inside another, as those of XML that is cut off. */
const child = /^(?:\s{0,200}\n\s{0,200})?<[A-Za-z_][\w.:-]{0,200}[\s/>]/

const isHtmlName = (root: string): boolean =>
  /^(?:!doctype html|html|head|body|title|center|meta|img|base|h[1-6]|div|p|pre|hr|br|b|strong|span|font|table|ul|ol|style|script|noscript|blockquote|section|main)$/i.test(
    root,
  )

/** `<object at 0x7f3a>` and `<Response [429]>` have no attributes. */
const startTag =
  /^<[A-Za-z_][\w.:-]{0,200}(?:\s+[A-Za-z_:@][\w.:@-]{0,200}(?:\s{0,20}=\s{0,20}(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'|[^\s"'<>]{1,2000}))?){0,60}\s{0,200}(\/?)>/

const hasEnd = (text: string, name: string): boolean => text.toLowerCase().includes(`</${name.toLowerCase()}`)

interface Root {
  name: string
  at: number
  /** It has an XML declaration or a document type. */
  isDeclared: boolean
}

function rootAt(text: string): Root | null {
  let at = text.startsWith('\ufeff') ? 1 : 0
  let isDeclared = false
  for (let skipped = 0; skipped < 20; skipped++) {
    at += /^\s*/.exec(text.slice(at, at + 2000))![0].length
    if (/^<!doctype\s{1,20}html\b/i.test(text.slice(at, at + 60))) return { name: doctype, at, isDeclared: true }
    const mark = /^<(?:\?|!--|!)/.exec(text.slice(at, at + 4))?.[0]
    if (mark === undefined) {
      const name = /^<([A-Za-z_][\w.:-]{0,200})(?=[\s/>]|$)/.exec(text.slice(at, at + 300))?.[1]
      return name === undefined ? null : { name, at, isDeclared }
    }
    if (/^<(?:\?xml\s|!doctype\s)/i.test(text.slice(at, at + 20))) isDeclared = true
    const close = mark === '<?' ? '?>' : mark === '<!--' ? '-->' : '>'
    const end = text.indexOf(close, at)
    if (end < 0) return null
    at = end + close.length
  }
  return null
}
