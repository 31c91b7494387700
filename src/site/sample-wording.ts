import type { Example } from '../catalogue/model.ts'
import { content } from './content.ts'

/** Where the messages of a sample come from, as its caption says it; `null` if the page doesn't say. */
export function wordingOf(paste: string): string | null {
  const wording = content.examples.find((example) => example.paste === paste)?.wording
  return wording ? words[wording] : null
}

const words: Record<NonNullable<Example['wording']>, string> = {
  source: "Message quoted from the API's documentation",
  ours: 'We wrote the message',
  shape: 'Shows the format; the message may be invented',
}
