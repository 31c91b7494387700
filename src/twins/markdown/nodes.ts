import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableCell } from 'mdast'

/** What Markdown is built of here; text is escaped when it is written out. */

/** A sentence of the catalogue, in which backticks mark literals. What a renderer would make a link of by itself is a literal too. */
export const rich = (text: string): PhrasingContent[] =>
  inLine(text)
    .split('`')
    .flatMap((part, index): PhrasingContent[] => (part === '' ? [] : index % 2 === 1 ? [code(part)] : textOf(part)))

/** A line break would begin another block. */
const inLine = (text: string) => text.replace(/\s+/g, ' ')

const textOf = (text: string): PhrasingContent[] =>
  text
    .split(/(\S*(?:https?:\/\/|www\.|@)\S*)/i)
    .flatMap((part, index) => (part === '' ? [] : [index % 2 === 1 ? code(part) : { type: 'text', value: part }]))

export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value: inLine(value) })

export const link = (url: string, children: PhrasingContent[]): PhrasingContent => ({ type: 'link', url, children })

export const strong = (text: string): PhrasingContent => ({ type: 'strong', children: rich(text) })

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

export const heading = (depth: 1 | 2, ...children: PhrasingContent[]): Heading => ({ type: 'heading', depth, children })

export const quote = (...children: RootContent[]): RootContent => ({
  type: 'blockquote',
  children: children as Paragraph[],
})

export const list = (items: PhrasingContent[][]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...children)],
  })),
})

export const table = (head: string[], rows: PhrasingContent[][][]): Table => ({
  type: 'table',
  children: [head.map((text) => rich(text)), ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
  })),
})
