/** Letters and digits in lower case; whatever stands between them is one space. */
export const plain = (text: string) => wordsOf(text).join(' ')

/** Without anything between the words: `rate_limit`, `rateLimit` and "rate limit" are the same. */
export const dense = (text: string) => wordsOf(text).join('')

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

/** The words of a name: those of `NoSuchKey` as well as those of `no_such_key`. */
export const wordsOfName = (name: string): string[] =>
  wordsOf(isJoined(name) ? name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2') : name)

/** Whether capitals alone part words of a name: `NoSuchKey`. */
export const isJoined = (name: string): boolean => /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/.test(name)

/** Words that every sentence has: they neither find nor forbid anything. */
export const isCommon = (word: string) => commonWords.has(word)

const commonWords = new Set(
  'a an and are as at be been but by can could do does for from has have i if in into is it its my of on or our so than that the their there they this to was we were will with you your'.split(
    ' ',
  ),
)
