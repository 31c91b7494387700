import { kinds, type Actor, type Kind, type RetryRule, type StatusRange, type Verdict } from '../engine/model.ts'

/** What a cell reader gives: a value, or why there is none, in the words of a `Problem`. */
export type Read<T> = { value: T } | { expected: string; fix: string }

/**
 * Reads a Status cell: `404`, `200 / 201 / 204`, or a class such as `5xx`.
 * @returns one range for each status named, in the order of the cell
 */
export function readStatusCell(cell: string): Read<StatusRange[]> {
  const ranges = cell.split('/').map((part) => statusRange(part.trim()))
  if (ranges.every((range) => range !== null)) return { value: ranges }
  return {
    expected: 'a status from 100 to 599, several with " / " between them, or a class such as 5xx',
    fix: 'Write the number that the API sends, for example 404.',
  }
}

function statusRange(text: string): StatusRange | null {
  if (/^[1-5]xx$/i.test(text)) return { from: Number(text[0]) * 100, to: Number(text[0]) * 100 + 99 }
  return /^[1-5]\d\d$/.test(text) ? { from: Number(text), to: Number(text) } : null
}

/** Reads a Code cell. The code stands alone, in backticks, exactly as the API sends it. */
export function readCodeCell(cell: string, isLiteral: boolean): Read<string> {
  if (isLiteral && /^[\w.:/# -]{1,100}$/.test(cell)) return { value: cell }
  return {
    expected: 'one code in backticks, made of letters, digits and _ . : / # -',
    fix: 'Put the code, and nothing else, between backticks.',
  }
}

/** Reads a Kind cell; `null` for `—`, where the kind follows from the status. */
export function readKindCell(cell: string): Read<Kind | null> {
  if (isSilent(cell)) return { value: null }
  const kind = kinds.find((known) => known === cell)
  return kind
    ? { value: kind }
    : { expected: `one of ${kinds.join(' ')}`, fix: 'Take the nearest kind, or leave the cell as —.' }
}

/**
 * Reads a Retry cell by the grammar of `content/README.md`; `null` for `—`.
 * The longest verdict that the cell starts with counts; each further part, between commas, is a qualifier.
 */
export function readRetryCell(cell: string): Read<RetryRule | null> {
  if (isSilent(cell)) return { value: null }
  const verdict = verdicts.find(({ words }) => startsWithPart(cell, words))
  if (!verdict)
    return { expected: `a verdict: ${verdicts.map(({ words }) => `"${words}"`).join(', ')}, or —`, fix: fixRetry }

  const rule: RetryRule = {
    verdict: verdict.verdict,
    actor: verdict.actor,
    floorSeconds: null,
    capSeconds: null,
    elseSeconds: null,
    tries: null,
    addedJitterSeconds: null,
    anyMethod: false,
    withCare: false,
    origin: 'documented',
    words: cell,
  }
  for (const part of cell.slice(verdict.words.length).split(',').slice(1)) {
    const qualifier = qualifiers
      .map(({ pattern, set }) => ({ found: pattern.exec(part.trim()), set }))
      .find(({ found }) => found)
    if (!qualifier?.found)
      return { expected: `a qualifier: ${qualifiers.map(({ words }) => `"${words}"`).join(', ')}`, fix: fixRetry }
    qualifier.set(rule, Number(qualifier.found[1]))
  }
  return { value: rule }
}

const fixRetry = 'Use the words of the table "The words a Retry cell may use" in content/README.md.'

const isSilent = (cell: string) => cell === '—' || cell === ''

const startsWithPart = (cell: string, words: string) =>
  cell.toLowerCase() === words.toLowerCase() || cell.toLowerCase().startsWith(`${words.toLowerCase()},`)

/** The longer of two that start alike comes first. */
const verdicts: { words: string; verdict: Verdict; actor: Actor }[] = [
  { words: 'No, ask an administrator', verdict: 'never', actor: 'admin' },
  { words: 'No, ask the provider', verdict: 'never', actor: 'provider' },
  { words: 'No', verdict: 'never', actor: 'caller' },
  { words: 'After fixing the request', verdict: 'fix', actor: 'caller' },
  { words: 'After signing in again', verdict: 'reauth', actor: 'caller' },
  { words: 'After waiting', verdict: 'wait', actor: 'caller' },
  { words: 'After finding out', verdict: 'reconcile', actor: 'caller' },
  { words: 'With backoff', verdict: 'backoff', actor: 'provider' },
]

const qualifiers: { words: string; pattern: RegExp; set: (rule: RetryRule, n: number) => void }[] = [
  { words: 'from 1 s', pattern: /^from (\d+(?:\.\d+)?) s$/, set: (rule, n) => (rule.floorSeconds = n) },
  { words: 'up to 30 s', pattern: /^up to (\d+(?:\.\d+)?) s$/, set: (rule, n) => (rule.capSeconds = n) },
  { words: 'else 60 s', pattern: /^else (\d+(?:\.\d+)?) s$/, set: (rule, n) => (rule.elseSeconds = n) },
  { words: '3 tries', pattern: /^(\d+) tries$/, set: (rule, n) => (rule.tries = n) },
  {
    words: 'jitter up to 1 s',
    pattern: /^jitter up to (\d+(?:\.\d+)?) s$/,
    set: (rule, n) => (rule.addedJitterSeconds = n),
  },
  { words: 'any method', pattern: /^any method$/, set: (rule) => (rule.anyMethod = true) },
  { words: 'with care', pattern: /^with care$/, set: (rule) => (rule.withCare = true) },
  { words: 'inferred', pattern: /^inferred$/, set: (rule) => (rule.origin = 'inferred') },
]
