/** A limit on how many requests run at once, not on how many come in a certain time. */
export interface ConcurrencyLimit {
  /** How many may run at once; `null` where the text doesn't say. */
  most: number | null
}

/**
 * Whether a rejection for too many requests is about those that run at the same time. Backoff alone doesn't help: just as many come back.
 * @param texts the code and the message, if any
 */
export function concurrencyLimit(...texts: (string | null)[]): ConcurrencyLimit | null {
  const text = texts.filter((each) => each !== null).join('\n').slice(0, 2000).replaceAll('_', ' ') // prettier-ignore
  if (!atOnce.test(text)) return null
  const most = Number(numbers.exec(text)?.slice(1).find(Boolean))
  return { most: most > 0 ? most : null }
}

const atOnce =
  /\bconcurrent(?:ly)?\b|concurrency(?! level:)|\bsimultaneous(?:ly)?\b|\bin[- ]flight\b|\bparallel(?:ism)? (?:requests|calls|queries|jobs|limit)|too many (?:open|active|running) (?:connections|requests|sessions|jobs|queries)/i

/** "limit of 10 concurrent requests", "maximum number of concurrent requests (5)", "concurrency limit: 20". */
const numbers =
  /\b(?:limit|max(?:imum)?|most)(?: of)?:? (\d{1,6}) (?:concurrent|simultaneous|parallel|in[- ]flight)|\b(?:concurrent|simultaneous|parallel|in[- ]flight) [a-z]{1,20} ?(?:\((\d{1,6})\)|: (\d{1,6})\b)/i
