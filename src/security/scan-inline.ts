import type { InlineHashes } from './policy.ts'
import { elementsOf, hashOf, isInline } from './read-page.ts'

/**
 * What `inlineHashes` finds, ten times as fast: a site of ten thousand pages has most of its scripts and styles in common. Where the two
 * differ, the page's own policy refuses the script, and `page-faults.ts`, which reads pages with a parser, says so.
 */
export function scannedHashes(html: string): InlineHashes {
  const hashes = { script: new Set<string>(), style: new Set<string>() }
  for (const [, tag = '', name = '', text = ''] of html.matchAll(token)) {
    const kind = name.toLowerCase()
    if (kind !== 'script' && kind !== 'style') continue
    if (elementsOf(tag).every(isInline)) hashes[kind].add(hashOnce(text))
  }
  return { scripts: [...hashes.script], styles: [...hashes.style] }
}

/** A comment; an element whose text is no markup, as its start tag, name and text; a tag; what is left where one does not end. */
const token =
  /<!--[^]*?(?:-->|$)|(<(script|style|title|textarea)(?=[\s>/])[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>)([^]*?)(?:<\/\2(?=[\s>/])|$)|<[a-z][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>|<[a-z][^]*/gi

const known = new Map<string, string>()

function hashOnce(text: string): string {
  const hash = known.get(text) ?? hashOf(text)
  known.set(text, hash)
  return hash
}
