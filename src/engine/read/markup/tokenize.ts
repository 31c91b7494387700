import { turn } from '../../budget.ts'
import { decoded, referencesIn } from './character-references.ts'

/** A start tag, and where it is. */
export interface StartTag {
  /** As written; of HTML in lowercase. */
  name: string
  nameStart: number
  /** The place of its `>`. */
  end: number
  /** It ends in `/>`. */
  isEmpty: boolean
  /** Those with a value, decoded; of equal names the first. */
  attributes: ReadonlyMap<string, string>
}

/** The parts of a text of markup, in order. */
export interface Listener {
  open: (tag: StartTag) => void
  /** `start` is the place of the `<`. */
  close: (name: string, start: number) => void
  /** A run of text; with `decoded` it is written otherwise in the source: as a character reference. */
  text: (start: number, end: number, decoded?: string) => void
  /** What is between the marks of CDATA, in XML. */
  data?: (start: number, end: number) => void
}

/**
 * Yields the tags and texts of `source`; comments, declarations and document types are skipped. Never throws, goes once from left to
 * right, and gives the place of everything. An error page doesn't need a tree by the rules of browsers.
 */
export function tokenize(source: string, language: 'html' | 'xml', listener: Listener): void {
  let at = 0
  while (turn() && at < source.length) {
    const tag = source.indexOf('<', at)
    const textEnd = tag < 0 ? source.length : tag
    if (textEnd > at) tellText(source, at, textEnd, language, listener)
    if (tag < 0) return
    at = tellTag(source, tag, language, listener)
  }
}

/** What begins with `<` at `start`; gives where it ends, which is always further on. */
function tellTag(source: string, start: number, language: 'html' | 'xml', listener: Listener): number {
  const next = source[start + 1]
  if (next === '!') return endOfDeclaration(source, start, language, listener)
  if (next === '?') return behind(source, language === 'xml' ? '?>' : '>', start)
  if (next === '/') {
    const name = match(endName, source, start + 2)
    if (name !== '') listener.close(cased(name, language), start)
    return behind(source, '>', start)
  }
  const name = match(startName, source, start + 1)
  if (name === '') {
    listener.text(start, start + 1)
    return start + 1
  }
  const tag = readStartTag(source, start + 1, name, language)
  if (tag === null) return source.length
  listener.open(tag)
  if (language === 'xml' || tag.isEmpty || !rawTexts.has(tag.name)) return tag.end + 1
  const end = endOfRaw(source, tag)
  const isCode = codes.has(tag.name)
  if (end > tag.end + 1 && isCode) listener.text(tag.end + 1, end)
  else if (end > tag.end + 1) tellText(source, tag.end + 1, end, language, listener)
  return end
}

/** `null` if the tag doesn't end. */
function readStartTag(source: string, nameStart: number, name: string, language: 'html' | 'xml'): StartTag | null {
  const attributes = new Map<string, string>()
  let at = nameStart + name.length
  while (turn() && (at += match(between, source, at).length) < source.length) {
    if (source[at] === '>') return { name: cased(name, language), nameStart, end: at, isEmpty: source[at - 1] === '/', attributes } // prettier-ignore
    attribute.lastIndex = at
    const found = attribute.exec(source)
    if (found === null) {
      at++
      continue
    }
    const [whole, key = '', doubled, single, bare] = found
    const value = doubled ?? single ?? bare
    const known = cased(key, language)
    if (value !== undefined && !attributes.has(known)) attributes.set(known, decoded(value, language))
    at += whole.length
  }
  return null
}

function endOfDeclaration(source: string, start: number, language: 'html' | 'xml', listener: Listener): number {
  if (source.startsWith('<!--', start)) return behind(source, '-->', start + 4)
  if (language === 'xml' && source.startsWith('<![CDATA[', start)) {
    const end = source.indexOf(']]>', start)
    const to = end < 0 ? source.length : end
    listener.data?.(start + 9, Math.max(start + 9, to))
    return end < 0 ? source.length : end + 3
  }
  // A document type may have declarations of its own in brackets (XML 1.0, section 2.8).
  const end = source.indexOf('>', start)
  const bracket = end < 0 ? -1 : source.slice(start, end).indexOf('[')
  return bracket >= 0 ? behind(source, ']>', start + bracket) : end < 0 ? source.length : end + 1
}

function tellText(source: string, start: number, end: number, language: 'html' | 'xml', { text }: Listener): void {
  let at = start
  for (const reference of referencesIn(source, start, end, language)) {
    if (reference.start > at) text(at, reference.start)
    text(reference.start, reference.end, reference.character)
    at = reference.end
  }
  if (end > at) text(at, end)
}

/** Elements of HTML in which nothing but their end is a tag (HTML, section 13.1.2); those that hold code have no references either. */
const rawTexts = new Set(['script', 'style', 'xmp', 'iframe', 'title', 'textarea'])
const codes = new Set(['script', 'style', 'xmp', 'iframe'])

function endOfRaw(source: string, { name, end }: StartTag): number {
  const close = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi')
  close.lastIndex = end
  return close.exec(source)?.index ?? source.length
}

const startName = /[A-Za-z_:\u00c0-\uffff][^\s/><]*/y
const endName = /[A-Za-z_:\u00c0-\uffff][^\s/>]*/y
const between = /[\s/]*/y
const attribute = /([^\s=/>][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>"']+)))?/y

const cased = (name: string, language: 'html' | 'xml'): string => (language === 'xml' ? name : name.toLowerCase())

function behind(source: string, mark: string, start: number): number {
  const end = source.indexOf(mark, start)
  return end < 0 ? source.length : end + mark.length
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
