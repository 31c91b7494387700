/** Lowercase letters and digits; anything between them becomes one space. */
export const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Without separators: `rate_limit`, `rateLimit` and "rate limit" are the same. */
export const dense = (text: string) => plain(text).replaceAll(' ', '')

export const wordsOf = (text: string) => plain(text).split(' ').filter(Boolean)

/** The words of a name, in `NoSuchKey` as in `no_such_key`. */
export const wordsOfName = (name: string) =>
  wordsOf(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2'))

/** A text in the form in which texts are compared. */
export interface Key {
  /** Without separators. */
  dense: string
  /** From `wordsOfName`. */
  words: string[]
}

/** Cached, because each typed letter compares the same thousands of names. */
export function keyOf(text: string): Key {
  const known = keys.get(text)
  if (known) return known
  const key = { dense: dense(text), words: wordsOfName(text) }
  keys.set(text, key)
  return key
}

const keys = new Map<string, Key>()

/** Words that are in every sentence, and don't affect a match. */
export const isCommon = (word: string) => commonWords.has(word)

const commonWords = new Set(
  'a an and are as at be been but by can could do does for from has have i if in into is it its my of on or our so than that the their there they this to was we were will with you your'.split(
    ' ',
  ),
)
