import type { Json } from '../../model.ts'
import { count } from '../text/lines.ts'
import { cut, trim } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { localName, placeInXml } from './place-in-xml.ts'
import { mayBeXml } from './markup-root.ts'
import type { ReadJson } from '../json/json-read.ts'
import { scanXml } from './scan-xml.ts'
import type { XmlElement } from './scan-xml.ts'

/**
 * The value of an XML text, as JSON: an element becomes an object of its children, one with text alone a string, one that is repeated an
 * array; prefixes of names and attributes are left out, but for those of an element that has nothing else. The root's name is the
 * only key of the top. `null` if it is an HTML page, no XML, or nested too deep.
 */
export function readXml(source: MappedText): ReadJson | null {
  const whole = trim(source)
  if (!mayBeXml(whole.text)) return null
  const text = withoutPartOfTag(cut(whole, 0, Math.min(whole.text.length, longest)))
  const { top, deepest, open } = scanXml(text.text)
  const root = top.children[0]
  if (deepest > deepestNesting || root === undefined) return null
  const repairs = [
    whole.text.length > longest && `read only the first ${longest / 1024} kB of the XML`,
    open.length > 0 && `closed ${count(open.length, 'XML element')} that ${open.length > 1 ? 'were' : 'was'} cut off`,
  ].filter((repair) => repair !== false)
  return {
    value: { [localName(root.name)]: valueOf(root) },
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

function valueOf({ children, attributes, text }: XmlElement): Json {
  if (children.length > 0) return objectOf(children.map((child) => [localName(child.name), valueOf(child)]))
  const own = [...attributes].filter(([name]) => !/^xmlns|:/.test(name))
  return text.trim() === '' && own.length > 0 ? objectOf(own) : text.trim()
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
