import { parse } from 'txml/txml'
import type { TNode } from 'txml/txml'
import type { Json } from '../model.ts'
import { count } from './lines.ts'
import { cut, trim } from './mapped-text.ts'
import type { MappedText } from './mapped-text.ts'
import { localName, placeInXml } from './place-in-xml.ts'
import { mayBeXml } from './markup-root.ts'
import type { ReadJson } from './json-read.ts'
import { scanXml } from './scan-xml.ts'

/**
 * The value of an XML text, as JSON: an element becomes an object of its children, one with text alone a string, one that is repeated an
 * array; prefixes of names and attributes are left out, but for those of an element that has nothing else. The root's name is the
 * only key of the top. `null` where it is an HTML page, no XML, or nested too deep.
 */
export function readXml(source: MappedText): ReadJson | null {
  const whole = trim(source)
  if (!mayBeXml(whole.text)) return null
  const text = withoutPartOfTag(cut(whole, 0, Math.min(whole.text.length, longest)))
  const { deepest, open } = scanXml(text.text)
  if (deepest > deepestNesting) return null
  const value = parseXml(text.text)
  if (value === null) return null
  const repairs = [
    whole.text.length > longest && `read only the first ${longest / 1024} kB of the XML`,
    open.length > 0 && `closed ${count(open.length, 'XML element')} that ${open.length > 1 ? 'were' : 'was'} cut off`,
  ].filter((repair) => repair !== false)
  return {
    value,
    text,
    isDump: false,
    steps: [],
    repairs,
    looksLikePython: false,
    placer: () => placeInXml(text.text),
  }
}

const longest = 64 * 1024
const deepestNesting = 100

/** Where the text ends within a tag: without it. */
function withoutPartOfTag(text: MappedText): MappedText {
  const start = text.text.lastIndexOf('<')
  return text.text.indexOf('>', start) < 0 ? cut(text, 0, start) : text
}

/** txml throws where an end tag fits none that is open. */
function parseXml(text: string): Json | null {
  try {
    const nodes = parse(text, { decodeEntities: true, keepWhitespace: true, selfClosingTags: [] })
    const root = nodes.find((node): node is TNode => typeof node !== 'string' && !/^[?!]/.test(node.tagName))
    return root === undefined ? null : { [localName(root.tagName)]: valueOf(root) }
  } catch {
    return null
  }
}

function valueOf({ children, attributes }: TNode): Json {
  const elements = children.filter(
    (child): child is TNode => typeof child !== 'string' && !child.tagName.startsWith('?'),
  )
  const text = children.filter((child) => typeof child === 'string').join('').trim() // prettier-ignore
  if (elements.length > 0) return objectOf(elements.map((child) => [localName(child.tagName), valueOf(child)]))
  const own = Object.entries(attributes).filter(([name, value]) => value !== null && !/^xmlns|:/.test(name))
  return text === '' && own.length > 0 ? objectOf(own) : text
}

/** Names that come more than once hold an array. `Object.fromEntries` makes own members of any name, `__proto__` included. */
function objectOf(members: readonly (readonly [string, Json])[]): Json {
  const byName = new Map<string, Json[]>()
  for (const [name, value] of members) {
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [value])
    else known.push(value)
  }
  return Object.fromEntries([...byName].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]))
}
