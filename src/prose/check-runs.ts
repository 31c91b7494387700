import { spellCheckDocument } from 'cspell-lib'
import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRepeatedWords from 'retext-repeated-words'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import type { Problem } from '../catalogue/content-error.ts'
import { phrases } from './phrases.ts'
import type { Run } from './runs.ts'
import { spelling } from './spelling.ts'

/**
 * What a native editor would change: spelling, grammar, and words that this project says in one way only.
 * @returns one problem for each place, in the order of the runs
 */
export async function checkRuns(path: string, runs: Run[]): Promise<Problem[]> {
  const found = [...(await misspelled(runs)), ...runs.flatMap(phrasesIn), ...runs.flatMap(grammarIn)]
  return found
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, what, expected, text, fix }) => ({ path, line, what, expected, found: text.slice(0, 200), fix }))
}

interface Fault {
  line: number
  what: string
  expected: string
  text: string
  fix: string
}

const phrasesIn = ({ line, text }: Run): Fault[] =>
  phrases.flatMap(([never, say]) => {
    const match = never.exec(text)
    return match
      ? [
          {
            line,
            what: `The words "${match[0]}" are not used.`,
            expected: say,
            text: around(text, match.index),
            fix: `Say ${say}.`,
          },
        ]
      : []
  })

const around = (text: string, index: number) => text.slice(Math.max(0, index - 60), index + 80)

const grammar = unified()
  .use(retextEnglish)
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextStringify)
  .freeze()

const grammarIn = ({ line, text }: Run): Fault[] =>
  grammar
    .processSync(text)
    .messages.filter(({ reason }) => !isFine.test(reason))
    .map(({ reason, expected, place }) => ({
      line,
      what: reason,
      expected: (expected ?? []).join(' or ') || 'the word once',
      text: around(text, place && 'start' in place ? (place.start.offset ?? 0) : 0),
      fix: 'Rewrite the sentence.',
    }))

/** "An nginx configuration" is said as it is spelled, and help texts have `--name NAME`. */
const isFine = /before `(?:nginx|https?)`|repeated `[A-Z]+`/

async function misspelled(runs: Run[]): Promise<Fault[]> {
  const starts: number[] = []
  let document = ''
  for (const { text } of runs) {
    starts.push(document.length)
    document += `${text}\n\n`
  }
  const { issues } = await spellCheckDocument(
    { uri: 'prose.txt', text: document, languageId: 'plaintext', locale: 'en-US' },
    { noConfigSearch: true },
    spelling,
  )
  return issues.map(({ text: word, offset, suggestions }) => {
    const { line, text } = runs[starts.findLastIndex((start) => start <= offset)]!
    return {
      line,
      what: `"${word}" is not in the dictionary.`,
      expected: suggestions?.slice(0, 3).join(', ') || 'American spelling',
      text: around(text, text.indexOf(word)),
      fix: 'Correct it, put a literal between backticks, or add a term of the field to src/prose/words.txt.',
    }
  })
}
