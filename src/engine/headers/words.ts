import { quoted } from '../advise/words/phrases.ts'

/** A piece of the paste for use in a sentence, between backticks. */
export const literal = (text: string) => `\`${quoted(text.replaceAll('`', ''))}\``

/** "a, b and c". */
export const listed = (names: string[]) => names.join(', ').replace(/, ([^,]*)$/, ' and $1')

/** At most one decimal from 1 on; below 1, three. */
export const roundly = (number: number) => Math.round(number * (number < 1 ? 1000 : 10)) / (number < 1 ? 1000 : 10)
