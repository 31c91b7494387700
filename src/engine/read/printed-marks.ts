import type { Part } from './mapped-text.ts'

/** A run of a text that is no JSON, and what to put in place of it or of parts of it. */
export interface PrintedMark {
  end: number
  edits: Required<Part>[]
}

/**
 * What languages print around and in place of values, at `start` of a text: where it ends, and JSON for it. Node's `util.inspect`
 * (`ClientRequest {`, `[Object]`, `<ref *1>`, `... 3 more items`), Go's `%#v` (`main.APIError{`, `(*string)(nil)`), Ruby's symbols
 * (`:code=>`), Django's `ErrorDetail(…)`. `null` where there is none of these.
 */
export function asPrinted(text: string, start: number, word: string | undefined): PrintedMark | null {
  const first = text[start]!
  if (word === undefined && !/[[<(.:&]/.test(first)) return null
  const after = text.slice(start, start + 240)
  const before = text.slice(Math.max(0, start - 10), start)
  for (const { at, behind, pattern, write } of marks) {
    if (at !== (word === undefined ? first : 'word') || behind?.test(before) === false) continue
    const match = pattern.exec(after)
    const end = start + (match?.[0].length ?? 0)
    if (match !== null) return { end, edits: [{ start, end, text: write(match) }] }
  }
  return word !== undefined && /(?:Error|Exception)$/.test(word) && isValue(text, start)
    ? errorValue(text, start)
    : null
}

interface Mark {
  /** The first character, or `word` where it starts with one. */
  at: string
  pattern: RegExp
  /** What must stand before it. */
  behind?: RegExp
  write(match: RegExpExecArray): string
}

const nothing = (): string => ''
const asString = ([mark]: RegExpExecArray): string => JSON.stringify(mark)

const marks: readonly Mark[] = [
  { at: 'word', pattern: /^map\[\w+\](?:interface ?\{\}|any|[\w.*]+)(?=\{)/, write: nothing },
  { at: 'word', pattern: /^ErrorDetail\(string=(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"), code=[^)]{0,60}\)/, write: (match) => JSON.stringify(match[1] ?? match[2]) },
  { at: 'word', pattern: /^[A-Za-z_$][\w$.]*(?:\(\d+\))? ?(?:\[[\w: ]{1,60}\] )?(?=\{)/, write: nothing },
  { at: 'word', pattern: /^[A-Za-z_$][\w$]*\(\d+\) (?=\[)/, write: nothing },
  { at: '[', pattern: /^\[(?:cause|errors)\](?=: )/, write: ([mark]) => JSON.stringify(mark.slice(1, -1)) },
  { at: '[', pattern: /^\[(?:Object: null prototype|[A-Z]\w*)\] (?=[{[])/, write: nothing },
  { at: '[', pattern: /^\[(?:Function|Circular|Getter|Setter|Symbol|class )[^\]\n]{0,100}\]/, write: asString },
  { at: '[', pattern: /^\[(?!None\]|True\]|False\])[A-Z]\w*\]/, write: asString },
  { at: '<', pattern: /^<ref \*\d+> /, write: nothing },
  { at: '(', pattern: /^\(\*[\w.]+\)\((?:nil|0x[0-9a-f]+)\)/, write: () => 'null' },
  { at: '.', pattern: /^\.\.\. \d+ more (?:items?|characters?|properties|bytes)/, write: nothing },
  { at: ':', pattern: /^:(?=\w{1,80} ?=>)/, write: nothing },
  { at: ':', behind: /=> ?$/, pattern: /^:(?=[A-Za-z_])/, write: nothing },
  { at: '&', pattern: /^&(?=[\w{])/, write: nothing },
] // prettier-ignore

/** It stands behind a colon, so that it is no key. */
const isValue = (text: string, start: number): boolean => /:\s{1,9}$/.test(text.slice(Math.max(0, start - 10), start))

/** `Error: connect ECONNREFUSED …`, its stack, and the brace that its members may stand in: an object with a `message`, or a string. */
function errorValue(text: string, start: number): PrintedMark | null {
  const match = /^[\w$.]+(?: \[\w+\])?: ([^\n]{0,500}?)( \{)?(?=\n|$)/d.exec(text.slice(start, start + 600))
  if (match === null) return null
  let end = start + match[0].length
  let opens = match[2] !== undefined
  for (
    let line = stackLine.exec(text.slice(end, end + 400));
    line !== null && !opens;
    line = stackLine.exec(text.slice(end, end + 400))
  ) {
    end += line[0].length
    opens = line[1] !== undefined
  }
  const [before, after] = opens ? ['{"message": "', '",'] : ['"', '"']
  const [from, to] = match.indices![1]!
  const isPlain = !/["\\]/.test(match[1]!)
  const edits = isPlain
    ? [{ start, end: start + from, text: before }, { start: start + to, end, text: after }]
    : [{ start, end, text: `${before}${JSON.stringify(match[1]).slice(1, -1)}${after}` }] // prettier-ignore
  return { end, edits }
}

const stackLine = /^\n\s{1,40}at [^\n]{0,300}?( \{)?(?=\n|$)/
