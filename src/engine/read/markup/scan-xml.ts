import { turn } from '../../budget.ts'
import { tokenize } from './tokenize.ts'

/** An element of an XML text, and the places of its name, attributes and content. */
export interface XmlElement {
  name: string
  nameStart: number
  /** From the end of the name up to the `>` of the start tag. */
  tagEnd: number
  /** What is between the tags, without white space at its ends and without CDATA marks. */
  start: number
  end: number
  /** The text between its tags and outside its children, decoded. */
  text: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
}

interface Scan {
  /** Holds the elements at the top. */
  top: XmlElement
  /** How deep elements nest. */
  deepest: number
  /** Names of the elements that aren't closed. */
  open: string[]
}

/**
 * The elements of an XML text. One pass from left to right. An end tag closes what is open inside its element; one that fits nothing is
 * skipped, and so is all that comes after elements that nest too deep.
 */
export function scanXml(text: string): Scan {
  const top: XmlElement = { name: '', nameStart: 0, tagEnd: 0, start: 0, end: text.length, text: '', attributes: new Map(), children: [] } // prettier-ignore
  const stack: XmlElement[] = [top]
  let deepest = 0
  const add = (more: string) => {
    if (deepest <= limit) stack.at(-1)!.text += more
  }
  tokenize(text, 'xml', {
    open({ name, nameStart, end, isEmpty, attributes }) {
      if (deepest > limit || !nameStarts.test(name)) return
      const element = { name, nameStart, tagEnd: end, start: end + 1, end: end + 1, text: '', attributes, children: [] }
      stack.at(-1)!.children.push(element)
      if (isEmpty) return
      stack.push(element)
      deepest = Math.max(deepest, stack.length - 1)
    },
    close(name, start) {
      let index = deepest > limit ? 0 : stack.length - 1
      while (turn() && index > 0 && stack[index]!.name !== name) index--
      if (index > 0) for (const element of stack.splice(index)) close(text, element, start)
    },
    text: (start, end, decoded) => add(decoded ?? text.slice(start, end)),
    data: (start, end) => add(text.slice(start, end)),
  })
  const open = stack.slice(1).map(({ name }) => name)
  while (turn() && stack.length > 1) close(text, stack.pop()!, text.length)
  return { top, deepest, open }
}

/** Far above what is read, and so little that looking for the element of an end tag takes no time. */
const limit = 200
const nameStarts = /^[\p{L}_]/u

function close(text: string, element: XmlElement, end: number): void {
  const inner = text.slice(element.start, end)
  element.start = Math.min(end, element.start + inner.length - inner.trimStart().length)
  element.end = Math.max(element.start, end - inner.length + inner.trimEnd().length)
  if (element.children.length === 0 && inner.trimStart().startsWith('<![CDATA[')) element.start += 9
  if (element.children.length === 0 && inner.trimEnd().endsWith(']]>')) element.end -= 3
}
