/**
 * Whether the value of a secret's name says what is wrong with it, as in an error response: `"password": ["is too short"]`.
 * Only words of such messages count, and only if nothing in it could be the secret itself.
 */
export function isTold(value: string): boolean {
  if (value.length > 300) return false
  // The sender has masked it.
  if (/^[x*•#]{4,}[\w-]{0,4}$/i.test(value)) return true
  const words = value.split(/[\s.,;:!?()"'`’\\/]+/).filter((word) => word !== '')
  const [first] = words
  if (words.length === 1 && first) return alone.test(first)
  return words.length > 1 && words.every((word) => plain.test(word)) && words.some((word) => telling.test(word))
}

const alone =
  /^(?:required|invalid|missing|expired|blank|empty|string|object|array|integer|number|bearer|basic|unknown|incorrect|forbidden|revoked|redacted|hidden|masked|filtered|optional|present|absent|unique|min|max|minlength|include|omit|same-origin|maxlength|\*{3,})$/i

/** Short whole words, and numbers of at most three digits ("at least 8 characters"). */
const plain = /^(?:[A-Za-z]{1,15}(?:[_-][A-Za-z]{1,15}){0,3}|\d{1,3})$/

const telling =
  /^(?:is|are|was|were|has|must|should|cannot|can|not|no|required|invalid|missing|expired|blank|empty|too|least|short|long|characters|field|incorrect|wrong|failed|revoked|denied|unknown|malformed|provided|match|matches|does|doesn|already|needs|please|expected|unexpected|supported|allowed|format|contain|contains|verification|verify|choose|longer|shorter|try)$/i
