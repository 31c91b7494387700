import { cut } from '../text/mapped-text.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { Block } from './blocks.ts'

/**
 * What may be JSON in a page: from a line that begins with a bracket to the end of its block. A browser prints it in `<pre>`, Django REST
 * framework below the header fields, and PHP below its warnings. `null` if no block ends in such a bracket.
 */
export function jsonIn(blocks: readonly Block[]): MappedText | null {
  for (const { text } of blocks) {
    if (!/[}\]]\s*$/.test(text.text.slice(-200))) continue
    const start = text.text.search(/(?:^|\n)\s{0,200}(?:\{\s{0,200}["}]|\[\s{0,200}[{["\]\d])/)
    if (start >= 0) return cut(text, start)
  }
  return null
}
