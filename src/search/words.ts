/** Lowercase letters and digits, with one space for anything between them. */
export const plain = (text: string) => wordsOf(text).join(' ')

/** Lowercase letters and digits, without separators: `rate_limit`, `rateLimit` and "rate limit" are the same. */
export const dense = (text: string) => wordsOf(text).join('')

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

/** The words of a name, for `NoSuchKey` as well as `no_such_key`. */
export const wordsOfName = (name: string): string[] =>
  wordsOf(isJoined(name) ? name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2') : name)

/** Whether only capitals separate the words of a name, as in `NoSuchKey`. */
export const isJoined = (name: string): boolean => /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/.test(name)

/** Whether a word is too common to affect a match. */
export const isCommon = (word: string) => commonWords.has(word)

const commonWords = new Set(
  'a an and are as at be been but by can could do does for from has have i if in into is it its my of on or our so than that the their there they this to was we were will with you your'.split(
    ' ',
  ),
)
