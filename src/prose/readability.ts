import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import type { Run } from './runs.ts'

const reader = unified()
  .use(retextEnglish)
  .use(retextReadability, { age: 18, minWords: 12 })
  .use(retextStringify)
  .freeze()

/** The sentences that most formulas of readability find hard for an adult, each with its line. */
export const hardSentences = (runs: Run[]): { line: number; sentence: string }[] =>
  runs.flatMap(({ line, text }) =>
    reader.processSync(text).messages.map(({ actual }) => ({ line, sentence: actual ?? text })),
  )
