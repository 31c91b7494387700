import { found, type Found, type Redaction } from './model.ts'

/**
 * A secret that was found by its name or place can recur without a name: `X-Api-Key: 0123abcd` above a body that says
 * "no key 0123abcd". Only whole stretches without spaces and quotes are looked up, so that it takes the time of reading the text once.
 */
export function findRepeats(text: string, secrets: ReadonlyMap<string, string>): Found[] {
  if (secrets.size === 0) return []
  return [...text.matchAll(stretch)].flatMap(({ 0: whole, index }) => {
    const word = whole.replace(/[.!?]+$/, '')
    const what = secrets.get(word)
    return what === undefined ? [] : [found(index, index + word.length, what)]
  })
}

/** The secrets of a text that can be recognized elsewhere, and what each is. */
export function secretsOf(text: string, redactions: readonly Redaction[]): Map<string, string> {
  const secrets = new Map<string, string>()
  for (const { span, what } of redactions) {
    if (!named.has(what)) continue
    for (const [word] of text.slice(...span).matchAll(stretch)) if (isPeculiar(word)) secrets.set(word, what)
  }
  return secrets
}

const stretch = /[^\s"'`<>,;:(){}[\]\\|&=?]{8,512}/g

/** What is found by its own format is found everywhere; an echo, or what a person marked, may be a word of the text. */
const named = new Set(['authorization', 'cookie', 'password', 'secret', 'api key', 'token', 'signature', 'credential', 'bearer token', 'user and password']) // prettier-ignore

/** Neither a word of a language nor a mere number: if it recurs, it is the secret. */
const isPeculiar = (word: string) =>
  /[a-z]/i.test(word) && (/\d/.test(word) || word.length >= 24) && !/^[a-z]+(?:[-_.][a-z]+)*$/.test(word)
