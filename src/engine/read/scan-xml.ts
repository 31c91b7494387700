/** An element of an XML text, and where its name, its attributes and what it holds stand. */
export interface XmlElement {
  name: string
  nameStart: number
  /** From the end of the name up to the `>` of the start tag. */
  tagEnd: number
  /** What stands between the tags, without white space at its ends and without CDATA marks. */
  start: number
  end: number
  children: XmlElement[]
}

interface Scan {
  /** Holds the elements at the top. */
  top: XmlElement
  /** How deep elements nest. */
  deepest: number
  /** Names of the elements that are not closed. */
  open: string[]
}

/** Where the elements of an XML text stand. One pass from left to right; end tags that fit nothing are passed over. */
export function scanXml(text: string): Scan {
  const top: XmlElement = { name: '', nameStart: 0, tagEnd: 0, start: 0, end: text.length, children: [] }
  const stack: XmlElement[] = [top]
  let deepest = 0
  token.lastIndex = 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, slash, name] = match
    const after = match.index + whole.length
    if (name === undefined) {
      const close = whole === '<!--' ? '-->' : whole === '<?' ? '?>' : ']]>'
      const end = text.indexOf(close, after)
      token.lastIndex = end < 0 ? text.length : end + close.length
      if (token.lastIndex === text.length) break
      continue
    }
    if (slash === '/') {
      if (stack.length > 1 && stack.at(-1)!.name === name) close(text, stack.pop()!, match.index)
      continue
    }
    const tagEnd = endOfTag(text, after)
    const element = { name, nameStart: match.index + 1, tagEnd, start: tagEnd + 1, end: tagEnd + 1, children: [] }
    stack.at(-1)!.children.push(element)
    token.lastIndex = tagEnd
    if (text[tagEnd - 1] === '/') continue
    stack.push(element)
    deepest = Math.max(deepest, stack.length - 1)
    if (deepest > limit) break
  }
  const open = stack.slice(1).map(({ name }) => name)
  while (stack.length > 1) close(text, stack.pop()!, text.length)
  return { top, deepest, open }
}

const limit = 1000
const token = /<(?:(\/?)([A-Za-z_][\w.:-]{0,200})|!--|\?|!\[CDATA\[)/g

/** The `>` of a start tag; those in the quotes of an attribute do not count. */
function endOfTag(text: string, start: number): number {
  let quote = ''
  for (let at = start; at < text.length; at++) {
    const character = text[at]!
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  return text.length
}

function close(text: string, element: XmlElement, end: number): void {
  const inner = text.slice(element.start, end)
  element.start = Math.min(end, element.start + inner.length - inner.trimStart().length)
  element.end = Math.max(element.start, end - inner.length + inner.trimEnd().length)
  if (element.children.length === 0 && inner.trimStart().startsWith('<![CDATA[')) element.start += 9
  if (element.children.length === 0 && inner.trimEnd().endsWith(']]>')) element.end -= 3
}
