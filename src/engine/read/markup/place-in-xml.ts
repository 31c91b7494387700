import type { Span } from '../../model.ts'
import type { Placer } from '../json/json-read.ts'
import { scanXml } from './scan-xml.ts'
import type { XmlElement } from './scan-xml.ts'

/** Places in an XML text: the value is what is between the tags, or in an attribute; the key is the name of the element. */
export function placeInXml(text: string): Placer {
  const { top } = scanXml(text)
  return (path, part) => {
    let element = top
    for (let i = 0; i < path.length; i++) {
      const index = path[i + 1]
      const children = element.children.filter(({ name }) => localName(name) === path[i])
      const next = children[typeof index === 'number' ? index : 0]
      if (typeof index === 'number') i++
      if (next === undefined)
        return i === path.length - 1 ? attribute(text, element, String(path[i]), part === 'key') : null
      element = next
    }
    const nameEnd = element.nameStart + element.name.length
    return part === 'key' && element !== top
      ? [nameEnd - localName(element.name).length, nameEnd]
      : [element.start, element.end]
  }
}

/** A name without its namespace prefix. */
export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

function attribute(text: string, element: XmlElement, name: string, isKey: boolean): Span | null {
  const from = element.nameStart + element.name.length
  for (const match of text
    .slice(from, element.tagEnd)
    .matchAll(/\s([\w.-]{1,200})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/dg)) {
    if (match[1] !== name) continue
    const [start, end] = match.indices![isKey ? 1 : match[2] === undefined ? 3 : 2]!
    return [from + start, from + end]
  }
  return null
}
