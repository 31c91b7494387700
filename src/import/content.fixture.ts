import type { SourceFile } from '../catalogue/model.ts'
import { kinds } from '../engine/model.ts'
import { kindWords } from '../engine/wording.ts'

/** The minimum content that an imported page needs: its envelope and every kind. */
export const aroundIt: SourceFile[] = [
  ...['flat-code', 'numeric-code', 'error-object', 'problem-details'].map((id) => ({
    path: `content/envelopes/${id}.mdx`,
    text: page({ name: id, senders: '[anybody]' }, [
      'How to recognize it',
      'How to read it',
      'Examples',
      'Easily confused with',
    ]),
  })),
  ...kinds.map((kind) => ({
    path: `content/kinds/${kind}.mdx`,
    text: page({ name: kindWords[kind].replace(/^./, (letter) => letter.toUpperCase()) }, [
      'What it means',
      'What to do',
      'Easily confused with',
    ]),
  })),
]

function page(facts: Record<string, string>, sections: string[]): string {
  const front = { ...facts, summary: 'A page with a summary of at least ten words for these tests.' }
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${value}`)
  return ['---', ...lines, '---', ...sections.map((section) => `\n## ${section}\n\nWords.`), ''].join('\n')
}
