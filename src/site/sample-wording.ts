import type { Example } from '../catalogue/model.ts'
import { content } from './content.ts'

/** Where the messages of a sample come from, in the words that stand under it; `null` where its page doesn't list them. */
export function wordingOf(paste: string): string | null {
  const wording = content.examples.find((example) => example.paste === paste)?.wording
  return wording ? words[wording] : null
}

const words: Record<NonNullable<Example['wording']>, string> = {
  source: "Message quoted from the API's documentation",
  ours: 'Message made up by us',
  shape: 'Shows the shape; the message may be made up',
}
