import { turn } from '../budget.ts'
/**
 * A text as lowercase words, one space apart, so that a message, an error code and the name of a class can be read by the same
 * rules: `RATE_LIMIT_EXCEEDED`, `rateLimitExceeded`, `RateLimitExceeded` and "Rate limit exceeded" are the same.
 * "can't" and "cannot" are `can not`. What says nothing becomes one `_`: URLs, paths, hostnames, file names, versions.
 * The end of a clause is `|`, a comma `,`. Only the first 4,000 characters are read.
 */
export interface Words {
  text: string
  /** Where in the source the word is that has the character at `index` of `text`. */
  placeOf: (index: number) => { start: number; end: number }
}

export function wordsOf(source: string): Words {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const offsets: number[] = []
  let length = 0
  const add = (word: string, start: number, end: number) => {
    words.push(word)
    starts.push(start)
    ends.push(end)
    offsets.push(length)
    length += word.length + 1
  }
  for (const match of source.slice(0, reach).matchAll(scanner)) {
    const { skipped, dotted, word, comma } = match.groups!
    const start = match.index
    const end = start + match[0].length
    if (skipped !== undefined) add('_', start, end)
    else if (comma !== undefined) add(',', start, end)
    else if (dotted !== undefined) addDotted(dotted, start, add)
    else if (word !== undefined) addParts(word, start, add)
    else add('|', start, end)
  }
  const placeOf = (index: number) => {
    let low = 0
    let high = offsets.length - 1
    while (turn() && low < high) {
      const middle = (low + high + 1) >> 1
      if (offsets[middle]! <= index) low = middle
      else high = middle - 1
    }
    return { start: starts[low] ?? 0, end: ends[low] ?? 0 }
  }
  return { text: words.join(' '), placeOf }
}

const reach = 4000

/** Each alternative begins differently from how the one before can end, and every repetition is bounded or of one class. */
const scanner = new RegExp(
  [
    String.raw`(?<skipped>[a-z][a-z\d+.-]{1,20}:\/\/[^\s"'<>)\]}]+|(?<![\w.<])(?:~|\.{1,2})?\/[^\s"'<>,;)\]}]+|(?<!\w)[\w.-]{1,80}(?:\/[\w.@%-]{1,80}){2,40}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64})`,
    String.raw`(?<dotted>[A-Za-z\d_]+(?:\.[A-Za-z\d_-]+)+)`,
    String.raw`(?<word>[A-Za-z\d_]+(?:['’]t(?![a-z]))?)`,
    String.raw`(?<comma>,)`,
    String.raw`[.;:!?|<>{}()[\]\n│]+`,
  ].join('|'),
  'g',
)

type Add = (word: string, start: number, end: number) => void

/** `google.api_core.exceptions.NotFound` counts as its last part; `api.example.org`, `error.log` and `1.2.3` don't count. */
function addDotted(text: string, start: number, add: Add): void {
  const last = text.lastIndexOf('.') + 1
  if (/^[A-Z]/.test(text.slice(last))) addParts(text.slice(last), start + last, add)
  else add('_', start, start + text.length)
}

function addParts(word: string, start: number, add: Add): void {
  const isNot = /n['’]t$/i.test(word)
  // `can't` loses the n that is part of both of its words.
  const plain = isNot ? word.slice(0, /^can/i.test(word) ? -2 : -3) : word
  for (const part of plain.matchAll(parts)) {
    const from = start + part.index
    const to = from + part[0].length
    const text = part[0].toLowerCase()
    if (text === 'cannot') {
      add('can', from, to)
      add('not', from, to)
    } else add(text, from, to)
  }
  if (isNot) add('not', start + plain.length, start + word.length)
}

const parts = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g
