import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import type { InlineHashes } from './policy.ts'

/** An element of a page, as far as a policy concerns it. */
export interface PageElement {
  name: string
  attributes: Record<string, string>
  /** The exact text of a script or style element; empty for others. */
  text: string
}

/** The elements of a page, in the order of their start tags. */
export function elementsOf(html: string): PageElement[] {
  const elements: PageElement[] = []
  let raw: PageElement | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes: { ...attributes }, text: '' }
      elements.push(element)
      if (name === 'script' || name === 'style') raw = element
    },
    ontext(text) {
      if (raw) raw.text += text
    },
    onclosetag(name) {
      if (name === raw?.name) raw = null
    },
  })
  parser.end(html)
  return elements
}

/** The hashes of a page's inline scripts and styles, each once. Data blocks, such as JSON-LD, don't count: browsers don't run them. */
export function inlineHashes(html: string): InlineHashes {
  const elements = elementsOf(html)
  const hashes = (name: string) => [
    ...new Set(
      elements.filter((element) => element.name === name && isInline(element)).map(({ text }) => hashOf(text)),
    ),
  ]
  return { scripts: hashes('script'), styles: hashes('style') }
}

export const isInline = ({ name, attributes: { src, type } }: PageElement) =>
  name === 'style' || (src === undefined && (!type || /^(module|text\/javascript)$/i.test(type)))

export const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
